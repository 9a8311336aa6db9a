import path from "node:path";
import type { DataReference } from "../markdown/markdown-document.ts";
import { decodePercent } from "../model/decode-percent.ts";
import type { Diagnostic, DiagnosticMessage } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import type { SourceFile } from "../model/source.ts";
import { checkChart } from "../tables/check-chart.ts";
import { type CsvFault, limits } from "../tables/csv.ts";
import type { DataTable } from "../tables/data-table.ts";
import { parseCsv } from "../tables/parse-csv.ts";
import { type DataFault, readTable } from "../tables/read-table.ts";
import type { FolderReader } from "./folder-reader.ts";

/** The CSV file of a block: the columns that the block shows, and the file as it is published. */
export interface FoundData {
  readonly table: DataTable;
  readonly file: SourceFile;
  readonly reference: DataReference;
}

export interface DataFile {
  readonly file: SourceFile;
  readonly bytes: Buffer;
}

/** Reads a CSV file by its path from the publication's root. */
type ReadData = (file: string) => Promise<DataFile | DiagnosticMessage>;

/** Finds the CSV files that the blocks of a text show, by the numbers of the blocks. */
export async function listData(
  references: readonly DataReference[],
  from: string,
  lang: string,
  assetsOf: (file: string) => { readonly findData: ReadData },
) {
  const data = new Map<number, FoundData>();
  const diagnostics: Diagnostic[] = [];
  for (const reference of references) {
    const found = await findData(reference, from, lang, assetsOf(from).findData);
    if ("table" in found) data.set(reference.number, found);
    else diagnostics.push(...found);
  }
  return { data, diagnostics };
}

/** Reads the CSV file of a block, and parses what the block shows of it. */
async function findData(
  reference: DataReference,
  from: string,
  lang: string,
  readFile: ReadData,
): Promise<FoundData | readonly Diagnostic[]> {
  const inText = { file: from, ...reference.position, field: "data" };
  const path = resolvePath(reference.src, from);
  const found = typeof path === "string" ? await readFile(path) : path;
  if ("message" in found) return [{ ...inText, message: found.message }];
  const { file } = found.file;
  const inFile = ({ position, message }: CsvFault) => ({ file, ...position, field: "data", message });
  const csv = parseCsv(found.bytes);
  if (!("rows" in csv)) return csv.map(inFile);
  const place = (fault: DataFault): Diagnostic =>
    fault.in === "file" ? inFile(fault) : { ...inFile(fault), file: from };
  const read = readTable(csv, reference);
  if ("faults" in read) return read.faults.map(place);
  const faults = checkChart(read.table, csv, reference, lang);
  return faults.length > 0 ? faults.map(place) : { table: read.table, file: found.file, reference };
}

/** The path of the file from the publication's root. */
function resolvePath(src: string, from: string): string | DiagnosticMessage {
  const decoded = decodePercent(src);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src) || decoded === undefined)
    return { message: `found "${src}"; expected the path of a CSV file beside the text, such as berths.csv` };
  if (!/\.(?:csv|tsv)$/i.test(decoded))
    return { message: `found "${src}"; expected a table in a .csv or .tsv file (spreadsheets can save one)` };
  return path.posix.join(path.posix.dirname(from), decoded);
}

/**
 * Creates a function that reads a CSV file of a folder, by its path from the publication's root.
 * @param publish gives a file a URL, and says why it cannot be published.
 */
export function createDataReader(
  reader: FolderReader,
  publish: (file: string) => SourceFile | DiagnosticMessage,
): ReadData {
  return async (file) => {
    const read = reader.read(file);
    if ("message" in read) {
      const isMissing = read.message.startsWith(`no file ${file}`);
      return isMissing ? { message: read.message + (await suggestFile(file, reader)) } : read;
    }
    const { bytes } = read;
    if (bytes.length > limits.bytes)
      return {
        message: `${file} has more than ${limits.bytes / 1e6} MB; a page shows ${limits.rows} rows at most; sum them up, or link to the file`,
      };
    const published = publish(file);
    return "message" in published ? published : { file: published, bytes };
  };
}

/** Names the file beside it that has nearly the same name. */
async function suggestFile(file: string, reader: FolderReader): Promise<string> {
  const folder = path.posix.dirname(file);
  const listed = await reader.list(folder);
  if ("message" in listed) return "";
  const names = listed
    .map((one) => path.posix.relative(folder, one.file))
    .filter((name) => /\.[ct]sv$/i.test(name));
  const nearest = findNearest(path.posix.basename(file), names);
  return nearest ? `; did you mean "${nearest}"?` : "";
}
