import path from "node:path";
import { groupBy } from "../model/listing.ts";
import { type Archive, archiveKinds, findArchive } from "./archive-kinds.ts";
import type { FoundArticle, ImportNote } from "./found-article.ts";
import { listArchiveFiles, readStart } from "./list-archive-files.ts";
import { findBase, isGlob } from "./list-matches.ts";
import { describeForms, findReader, isReadable } from "./readers/list-readers.ts";
import type { ArchiveReader } from "./readers/reader.ts";
import type { Unpacker } from "./unpack-zip.ts";

/** What an import reads from. */
export interface ArchiveSource {
  /** Absolute paths of files and folders, or patterns. */
  readonly paths: readonly string[];
  /** The kind of archive, if it is named. */
  readonly kind: string | undefined;
  /** The zone of times without one. */
  readonly timeZone: string;
  /** The publication's language. */
  readonly lang: string;
  /** Unpacks a ZIP. */
  readonly unpack: Unpacker["unpack"];
  readonly createFolder: Unpacker["createFolder"];
  /** A folder that is not read: the publication's own content. */
  readonly except: string;
}

/** The articles of an archive, and what could not be read. */
export interface ReadArchive {
  readonly articles: readonly FoundArticle[];
  readonly notes: readonly ImportNote[];
  /** The kinds that were recognised. */
  readonly kinds: readonly string[];
}

/** A file to read, with its reader. */
interface FoundFile {
  readonly file: string;
  readonly archive: Archive;
  readonly reader: ArchiveReader;
}

/** Reads all articles at some paths, whatever their forms. What cannot be read is a note. */
export async function readArchive(source: ArchiveSource): Promise<ReadArchive> {
  const notes: ImportNote[] = [];
  const articles: FoundArticle[] = [];
  const refuse = (file: string, message: string) => notes.push({ kind: "refused", file, line: 1, message });
  const { timeZone, lang, createFolder } = source;
  const files = findFiles(await listFiles(source, refuse), source.kind, refuse);
  const groups = [...groupBy(files, ({ reader }) => reader)];
  const parts = new Map(groups.map(([reader, some]) => [reader, some.map(({ file }) => file)]));
  for (const { file, archive, reader } of files) {
    const origin = nameOrigin(file, archive.root);
    const note = (found: ImportNote) => notes.push(found);
    const read = await reader.read(
      { file, archive, origin },
      { timeZone, lang, note, createFolder, parts: parts.get(reader) ?? [] },
    );
    if ("message" in read) refuse(origin, read.message);
    else articles.push(...read);
  }
  return { articles, notes, kinds: [...new Set(files.map(nameKind))] };
}

/** The system, where the reader knows several. */
function nameKind({ archive, reader: { kinds } }: FoundFile): string {
  return kinds.includes(archive.kind) ? archive.kind : (kinds[0] ?? "");
}

type Refuse = (file: string, message: string) => void;

/** Finds the readers of all files; what belongs to an export is not read apart from it. */
function findFiles(files: readonly ListedFile[], kind: string | undefined, refuse: Refuse): FoundFile[] {
  const archives = new Map<string, Archive>();
  const wanted = archiveKinds.find((known) => known === kind);
  const found = files.flatMap(({ file, start, isNamed, isUnpacked }) => {
    const archive = archives.get(start) ?? findArchive(start, wanted, isUnpacked);
    archives.set(start, archive);
    const reader = findReader(file, kind, () => readStart(file, archive.root));
    const isApart = reader?.isOutsideSystems === true;
    if (isApart && archive.kind !== "markdown" && kind === undefined && !isNamed) return [];
    if (reader) return [{ file, archive: isApart ? { ...archive, root: start } : archive, reader }];
    if (isNamed) refuse(file, describeForms(file) ?? "is of no form that is read");
    return [];
  });
  const owners = found.filter(({ reader }) => reader.owns);
  return found.filter(({ file }) => !owners.some(({ reader, file: owner }) => reader.owns?.(owner, file)));
}

/** A file, with the folder from which the archive's own is looked for. */
interface ListedFile {
  readonly file: string;
  readonly start: string;
  /** By the user; a file that is only found in a folder may be of another form. */
  readonly isNamed: boolean;
  readonly isUnpacked: boolean;
}

/** Lists the files at all paths, each once; those in a ZIP take its place. */
async function listFiles(source: ArchiveSource, refuse: Refuse): Promise<ListedFile[]> {
  const { paths, except, kind, unpack } = source;
  const files = new Map<string, ListedFile>();
  const add = (written: string, isUnpacked: boolean) => {
    const listed = listArchiveFiles(written, (file) => isReadable(file, kind));
    const refused = "message" in listed ? [{ ...listed, file: written }] : listed.refused;
    for (const { file, message } of refused) refuse(file, message);
    if ("message" in listed) return;
    for (const file of listed.files)
      if (!file.startsWith(except + path.sep) && !files.has(file))
        files.set(file, {
          file,
          start: findStart(file, written),
          isNamed: listed.named.has(file),
          isUnpacked,
        });
  };
  for (const written of paths) add(written, false);
  for (const { file } of [...files.values()].filter(({ file }) => isZip(file))) {
    files.delete(file);
    const folder = await unpack(file);
    if (typeof folder === "string") add(folder, true);
    else refuse(file, folder.message);
  }
  return [...files.values()];
}

/** True for the name of an archive that is unpacked and read as a folder. */
export function isZip(file: string): boolean {
  return /\.zip$/i.test(file);
}

function findStart(file: string, written: string): string {
  if (file === written) return path.dirname(file);
  return isGlob(written) ? findBase(written) : written;
}

function nameOrigin(file: string, root: string): string {
  const inside = path.relative(root, file).split(path.sep).join("/");
  return `${path.basename(root)}/${inside}`.replace(/\p{Cc}/gu, "?");
}
