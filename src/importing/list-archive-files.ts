import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { compareText, type DiagnosticMessage } from "../model/diagnostic.ts";
import { attempt } from "../model/system-error.ts";

/** The longest text that is read, in bytes. */
const longestText = 5_000_000;
/** The most files of one import. */
const mostFiles = 100_000;
const markdown = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
/** Folders of tools, and files that are about a repository, not of its publication. */
const skippedFolder = /^(?:\.|node_modules$|_site$|_includes$|_layouts$|vendor$)/;
const skippedFile =
  /^(?:readme|contributing|license|licence|changelog|code_of_conduct|security|summary|claude|agents)\b.*\./i;

/** What is found at a path: absolute paths of Markdown files, and of what is left out with a reason. */
export interface ListedArchive {
  readonly files: readonly string[];
  readonly refused: readonly { readonly file: string; readonly message: string }[];
}

/**
 * Lists the Markdown files at a path: itself, or all below a folder, sorted. Symbolic links are not followed. Files about a repository
 * (README …), and Zola's and Hugo's files about a folder (`_index.md`), are left out unless they are named.
 * @param written absolute path of a file or folder; its last part may have `*` for any characters.
 */
export function listArchiveFiles(written: string): ListedArchive | DiagnosticMessage {
  const found = path.basename(written).includes("*") ? listMatches(written) : [written];
  const files: string[] = [];
  const refused: { file: string; message: string }[] = [];
  for (const start of found) {
    const stats = attempt(() => lstatSync(start));
    if (!stats) return { message: "no such file or folder" };
    if (stats.isSymbolicLink())
      refused.push({ file: start, message: "is a symbolic link, which is not followed" });
    else if (stats.isDirectory()) collect(start, files, refused);
    else if (markdown.test(start)) files.push(start);
    else refused.push({ file: start, message: "is not Markdown; expected .md, .markdown or .mdx" });
  }
  if (files.length > mostFiles)
    return { message: `has ${files.length} files; at most ${mostFiles} are read at once` };
  return { files: [...new Set(files)].sort(compareText), refused };
}

function listMatches(written: string): string[] {
  const folder = path.dirname(written);
  const parts = path
    .basename(written)
    .split("*")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join("[^/]*?")}$`);
  const entries = attempt(() => readdirSync(folder)) ?? [];
  return entries
    .filter((name) => pattern.test(name) && !isAboutFolder(name))
    .map((name) => path.join(folder, name));
}

function collect(folder: string, files: string[], refused: { file: string; message: string }[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !skippedFolder.test(entry.name)) collect(file, files, refused);
    if (!markdown.test(entry.name) || isAboutFolder(entry.name)) continue;
    if (entry.isSymbolicLink()) refused.push({ file, message: "is a symbolic link, which is not followed" });
    else if (entry.isFile()) files.push(file);
  }
}

function isAboutFolder(name: string): boolean {
  return skippedFile.test(name) || name === "_index.md";
}

/** Reads a text of an archive whose real path is in `root`. */
export function readArchiveText(file: string, root: string): Buffer | DiagnosticMessage {
  return readInside(file, root, longestText);
}

/**
 * Reads a file whose real path (every symbolic link followed) is in `root`.
 * @param most bytes.
 */
export function readInside(file: string, root: string, most: number): Buffer | DiagnosticMessage {
  const real = attempt(() => realpathSync.native(file));
  const home = attempt(() => realpathSync.native(root));
  if (real === undefined || home === undefined) return { message: "no such file" };
  if (!real.startsWith(home + path.sep)) return { message: "leads out of the archive" };
  const stats = lstatSync(real);
  if (!stats.isFile()) return { message: "is not a file" };
  if (stats.size > most) return { message: `has ${stats.size} bytes; at most ${most} are read` };
  return attempt(() => readFileSync(real)) ?? { message: "cannot be read" };
}
