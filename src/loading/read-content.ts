import { type Dirent, type Stats, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { decodeUtf8, decodeValidUtf8 } from "../model/decode-text.ts";
import { compareText, type Diagnostic, type Position } from "../model/diagnostic.ts";
import { findUnshowable } from "../model/find-unshowable.ts";
import { contentFolder } from "../model/folders.ts";
import { createFolderReader, type FolderReader, findFolder, toPosix } from "./folder-reader.ts";

/** A Markdown file, decoded: line ends are `\n`, without a byte order mark. */
export interface ContentFile {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly content: string;
}

export interface Content {
  /** Sorted by path in code unit order, because the order of a directory differs between machines. */
  readonly files: readonly ContentFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that were read, by path. As in git's index, size, times and inode tell whether a file has changed since. */
export type KnownFiles = Map<string, { readonly stamp: string; readonly file: ContentFile }>;

/**
 * Reads every `.md` file below `folder` (a path from `root`). Files whose names start with a dot are ignored; a
 * Markdown file under another name (`.MD`, `.markdown`) is a mistake, because it would silently not be published.
 * @param known files that this process has read before; unchanged ones are not read again.
 */
export async function readContent(root: string, folder: string, known?: KnownFiles): Promise<Content> {
  const files: ContentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  if (findFolder(root, folder) === "missing") return { files, diagnostics };
  const reader = createFolderReader(root, contentFolder);
  const message = findFolderMistake(root, folder, reader);
  if (message !== undefined)
    return { files, diagnostics: [{ file: folder, line: 1, column: 1, field: "file", message }] };
  // Synchronously: for many small files, promises cost three times as much as reading.
  for (const { file, entry } of await findFiles(root, folder)) {
    const stamp = known && readStamp(path.join(root, file));
    const before = known?.get(file);
    if (before && before.stamp === stamp) {
      files.push(before.file);
      continue;
    }
    const result = readOne(root, file, entry, reader);
    if (result && "message" in result) diagnostics.push(result);
    else if (result) files.push(result);
    if (stamp && result && "content" in result) known?.set(file, { stamp, file: result });
  }
  return { files, diagnostics };
}

/** Longer than the resolution of any file system's timestamps: two seconds on FAT, some milliseconds on Linux. */
const stillMilliseconds = 3000;

/**
 * Undefined for a broken or circular link, and for a file that was written just now: a second write could leave its size and
 * times unchanged (git calls such an entry "racily clean").
 */
function readStamp(file: string): string | undefined {
  const found = findStats(file);
  if (!found || Date.now() - Math.max(found.mtimeMs, found.ctimeMs) < stillMilliseconds) return undefined;
  return [found.size, found.mtimeMs, found.ctimeMs, found.ino].join();
}

function findStats(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    // It is gone, or is a broken or circular link: reading it reports that.
    return undefined;
  }
}

interface FoundFile {
  readonly file: string;
  readonly entry: Dirent;
}

/** Markdown files, and symbolic links of any name, because a link can lead to a folder of articles. */
async function findFiles(root: string, folder: string): Promise<FoundFile[]> {
  const absolute = path.join(root, folder);
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith(".") && (entry.isSymbolicLink() || isMarkdownName(entry.name)))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ file: toPosix(path.relative(root, path.join(entry.parentPath, entry.name))), entry }))
    .sort((a, b) => compareText(a.file, b.file));
}

function readOne(
  root: string,
  file: string,
  entry: Dirent,
  reader: FolderReader,
): ContentFile | Diagnostic | undefined {
  const report = (message: string, position: Position = { line: 1, column: 1 }): Diagnostic => ({
    file,
    ...position,
    field: "file",
    message,
  });
  const astray = entry.isSymbolicLink() ? findMistake(root, file, reader) : undefined;
  if (astray !== undefined) return report(astray);
  if (!isMarkdownName(file)) return undefined;
  if (!entry.isSymbolicLink() && !entry.isFile())
    return report("found a pipe, socket or device; expected a file");
  if (!file.endsWith(".md"))
    return report(`found the ending ${path.extname(file)}; articles and pages end in .md`);
  const read = reader.read(file);
  if ("message" in read) return report(read.message);
  const result = decodeContent(read.bytes);
  return typeof result === "string"
    ? { file, content: result }
    : report(result.message, { line: result.line, column: result.column });
}

function findFolderMistake(root: string, folder: string, reader: FolderReader): string | undefined {
  const found = findFolder(root, folder);
  return typeof found === "string" ? findMistake(root, folder, reader) : found.message;
}

/** Describes why a symbolic link is not followed; a linked folder would be published at two addresses. */
function findMistake(root: string, file: string, reader: FolderReader): string | undefined {
  const found = reader.find(file);
  if ("message" in found) return found.message;
  const isLinked = found.real !== file;
  return isLinked && statSync(path.join(root, found.real)).isDirectory()
    ? "a symbolic link to a folder, which is not followed; put the folder itself here"
    : undefined;
}

/** The text with line ends `\n`, or a mistake. */
function decodeContent(bytes: Uint8Array): string | (Position & { readonly message: string }) {
  if (bytes.length === 0)
    return { message: "it is empty; an article needs front matter and text", line: 1, column: 1 };
  const content = decodeUtf8(bytes);
  if (content === undefined) {
    const valid = decodeValidUtf8(bytes);
    const message = "not UTF-8 from here on; save it in the encoding UTF-8";
    return { message, ...findPosition(valid, valid.length) };
  }
  const unshowable = findUnshowable(content);
  if (unshowable) {
    const message = `found the control character ${unshowable.name}, which no page or feed can show; remove it`;
    return { message, ...findPosition(content, unshowable.offset) };
  }
  return content.includes("\r") ? content.replace(/\r\n?/g, "\n") : content;
}

function findPosition(content: string, offset: number): Position {
  const before = content.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** True if a person would take the file for an article or a page, though only `.md` is one. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(name);
}
