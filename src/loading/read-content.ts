import { statSync } from "node:fs";
import path from "node:path";
import { decodeText } from "../model/decode-text.ts";
import { type Diagnostic, reportFile } from "../model/diagnostic.ts";
import { contentFolder } from "../model/folders.ts";
import { attempt } from "../model/system-error.ts";
import { createFolderReader, type FolderReader } from "./folder-reader.ts";
import { isMarkdownName } from "./linked-files.ts";
import type { ListedFile } from "./list-files.ts";

/** A Markdown file, decoded: with line ends `\n`, and without a byte order mark. */
export interface ContentFile {
  /** Path from the publication's root, with forward slashes. */
  readonly file: string;
  readonly content: string;
}

export interface Content {
  /** Sorted by path in code unit order, because the order of a directory differs between machines. */
  readonly files: readonly ContentFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that were read, by path. As in git's index, size, times and inode show whether a file has changed since. */
export type CachedFiles = Map<string, { readonly stamp: string; readonly file: ContentFile }>;

/**
 * Reads every `.md` file below `folder` (a path from `root`). Files whose names start with a dot are ignored; a Markdown file with
 * another ending (`.MD`, `.markdown`) is a diagnostic, because it would silently not be published.
 * @param cached files that this process has read; unchanged ones are not read again.
 */
export async function readContent(root: string, folder: string, cached?: CachedFiles): Promise<Content> {
  const reader = createFolderReader(root, contentFolder);
  const listed = await reader.list(folder);
  if ("message" in listed) return { files: [], diagnostics: [reportFile(folder, listed.message)] };
  // Synchronously: for many small files, promises take three times as long as reading.
  const read = listed
    .filter(isContent)
    .flatMap((one) => (cached ? readChanged(one, root, reader, cached) : readOne(one, reader)) ?? []);
  return {
    files: read.filter((result) => "content" in result),
    diagnostics: read.filter((result) => "message" in result),
  };
}

function readChanged(listed: ListedFile, root: string, reader: FolderReader, cached: CachedFiles) {
  const stamp = readStamp(path.join(root, listed.file));
  const same = cached.get(listed.file);
  if (same && same.stamp === stamp) return same.file;
  const file = readOne(listed, reader);
  if (stamp && file && "content" in file) cached.set(listed.file, { stamp, file });
  return file;
}

/** Markdown files, and symbolic links of any name, because a link can lead to a folder of articles. */
function isContent({ entry }: ListedFile): boolean {
  return !entry.name.startsWith(".") && (entry.isSymbolicLink() || isMarkdownName(entry.name));
}

/** Longer than the resolution of any file system's timestamps: two seconds on FAT, some milliseconds on Linux. */
const stillMilliseconds = 3000;

/**
 * Undefined for a broken or circular link, which reading reports, and for a file that was written just now: a second write could
 * leave its size and times unchanged (git calls such an entry "racily clean").
 */
function readStamp(file: string): string | undefined {
  const found = attempt(() => statSync(file));
  if (!found || Date.now() - Math.max(found.mtimeMs, found.ctimeMs) < stillMilliseconds) return undefined;
  return [found.size, found.mtimeMs, found.ctimeMs, found.ino].join();
}

function readOne({ file, entry }: ListedFile, reader: FolderReader): ContentFile | Diagnostic | undefined {
  const fault = entry.isSymbolicLink() ? reader.checkLink(file) : undefined;
  if (fault) return reportFile(file, fault.message);
  if (!isMarkdownName(file)) return undefined;
  if (!entry.isSymbolicLink() && !entry.isFile())
    return reportFile(file, "found a pipe, socket or device; expected a file");
  if (!file.endsWith(".md"))
    return reportFile(file, `found the ending ${path.extname(file)}; articles and pages end in .md`);
  const read = reader.read(file);
  if ("message" in read) return reportFile(file, read.message);
  if (read.bytes.length === 0) return reportFile(file, "it is empty; an article needs front matter and text");
  const content = decodeText(read.bytes);
  return typeof content === "string" ? { file, content } : { ...reportFile(file, ""), ...content };
}
