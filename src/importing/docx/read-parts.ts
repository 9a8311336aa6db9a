import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Entry, FileEntry } from "@zip.js/zip.js";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";

/** In bytes. A book with its pictures has less. */
const mostUnpacked = 300_000_000;
const mostParts = 10_000;
/** In bytes: a text of a million words has half of it, and Word's XML is read as a tree. */
const longestXml = 20_000_000;
/** A document that becomes so many times as long is a ZIP bomb; short ones may. */
const mostTimes = 200;
const shortUnpacked = 10_000_000;

/** The parts of a Word document. */
export interface DocumentParts {
  /** By their names in the document. */
  readonly xml: ReadonlyMap<string, Uint8Array>;
  /** Addresses of the pictures from the root of the folder that they were written to, by their names in the document. */
  readonly pictures: ReadonlyMap<string, string>;
}

const isXml = /\.(?:xml|rels)$/i;
const isPicture = /(?:^|\/)media\/[^/]+$/;

/**
 * Reads the XML of a Word document; or says why not. Nothing is unpacked before the whole directory of the ZIP is judged.
 * @param createFolder returns the absolute path of a folder for the pictures, which get names of their own there.
 */
export async function readParts(
  bytes: Uint8Array,
  createFolder: () => Promise<string>,
): Promise<(DocumentParts & { readonly folder: string | undefined }) | DiagnosticMessage> {
  return openZip(bytes, async (entries) => {
    const fault = checkEntries(entries, bytes.length);
    if (fault !== undefined) return { message: fault };
    const xml = new Map<string, Uint8Array>();
    const files = entries.filter((entry) => !entry.directory);
    for (const entry of files)
      if (isXml.test(entry.filename)) xml.set(entry.filename, await readEntry(entry));
    const media = files.filter(({ filename }) => isPicture.test(filename));
    const folder = media.length > 0 ? await createFolder() : undefined;
    const pictures = new Map<string, string>();
    for (const [index, entry] of media.entries()) {
      const ending = /\.[a-z]{2,4}$/i.exec(entry.filename)?.[0].toLowerCase() ?? "";
      const name = `picture-${index + 1}${ending}`;
      pictures.set(entry.filename, `/${name}`);
      if (folder !== undefined) await writeFile(path.join(folder, name), await readEntry(entry));
    }
    return { xml, pictures, folder };
  });
}

async function openZip<T>(
  bytes: Uint8Array,
  read: (entries: readonly Entry[]) => Promise<T | DiagnosticMessage>,
): Promise<T | DiagnosticMessage> {
  const { Uint8ArrayReader, ZipReader } = await import("@zip.js/zip.js");
  const zip = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkOverlappingEntry: true,
    checkSignature: true,
  });
  try {
    return await read(await zip.getEntries());
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 100) : "";
    return { message: `is damaged: ${reason}` };
  } finally {
    await zip.close();
  }
}

function checkEntries(entries: readonly Entry[], size: number): string | undefined {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (entries.length > mostParts) return `has ${entries.length} parts; at most ${mostParts} are read`;
  if (total > mostUnpacked) return `would become ${total} bytes long; at most ${mostUnpacked} are read`;
  if (total > shortUnpacked && total > size * mostTimes)
    return `would become ${Math.round(total / size)} times as long, as a ZIP bomb does`;
  const long = entries.find(
    ({ filename, uncompressedSize }) => isXml.test(filename) && uncompressedSize > longestXml,
  );
  if (long) return `has ${long.uncompressedSize} bytes of text and its form; at most ${longestXml} are read`;
  return entries.some(({ encrypted }) => encrypted) ? "is encrypted; save it without a password" : undefined;
}

/** Reads a part; one that is longer than the directory says is refused. */
async function readEntry(entry: FileEntry): Promise<Uint8Array> {
  const bytes = Buffer.alloc(entry.uncompressedSize);
  let length = 0;
  await entry.getData(
    new WritableStream<Uint8Array>({
      write: (chunk) => {
        if (length + chunk.length > bytes.length)
          throw new Error(`"${entry.filename}" is longer than it says`);
        bytes.set(chunk, length);
        length += chunk.length;
      },
    }),
  );
  return bytes.subarray(0, length);
}
