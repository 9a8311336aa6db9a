import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync } from "node:fs";
import path from "node:path";
import { compareText, type DiagnosticMessage } from "../model/diagnostic.ts";
import { attempt } from "../model/system-error.ts";
import { isGlob, listMatches } from "./list-matches.ts";

/** The longest text that is read, in bytes. */
const longestText = 5_000_000;
/** The most files of one import. */
const mostFiles = 100_000;
/** Folders of tools, and files that are about a repository, not of its publication. */
const skippedFolder = /^(?:\.|node_modules$|_site$|_includes$|_layouts$|vendor$)/;
const skippedFile =
  /^(?:readme|contributing|license|licence|changelog|code_of_conduct|security|summary|claude|agents)\b.*\./i;

/** A pattern such as `posts/*.rst` wants just these files. */
const hasEnding = /\.[^/]*$/;

/** What is found at a path: absolute paths of files to read, and of what is left out with a reason. */
export interface ListedArchive {
  readonly files: readonly string[];
  /** Those of them that were named, or have an ending that was; not those found in a folder. */
  readonly named: ReadonlySet<string>;
  readonly refused: readonly { readonly file: string; readonly message: string }[];
}

/**
 * Lists the files at a path: itself, or all below a folder that may be articles, sorted. Symbolic links are not followed. Files about a
 * repository (README …), and Zola's and Hugo's files about a folder (`_index.md`), are left out unless they are named.
 * @param written absolute path of a file or folder, or a pattern ({@link isGlob}) for several.
 * @param isReadable tells by the name of a file whether a form has such files.
 */
export function listArchiveFiles(
  written: string,
  isReadable: (file: string) => boolean,
): ListedArchive | DiagnosticMessage {
  const isPattern = isGlob(written);
  const found = isPattern ? listMatches(written, (name) => skippedFolder.test(name)) : [written];
  if (found.length === 0) return { message: "matches no file or folder" };
  const files: string[] = [];
  const refused: { file: string; message: string }[] = [];
  for (const start of found) {
    const stats = attempt(() => lstatSync(start));
    if (!stats) return { message: "no such file or folder" };
    if (stats.isSymbolicLink())
      refused.push({ file: start, message: "is a symbolic link, which is not followed" });
    else if (stats.isDirectory()) collect(start, isReadable, files, refused);
    else if (!isPattern || !isAboutFolder(path.basename(start))) files.push(start);
  }
  if (files.length > mostFiles)
    return { message: `has ${files.length} files; at most ${mostFiles} are read at once` };
  return {
    files: [...new Set(files)].sort(compareText),
    named: new Set(isPattern && !hasEnding.test(written) ? [] : found),
    refused,
  };
}

function collect(
  folder: string,
  isReadable: (file: string) => boolean,
  files: string[],
  refused: { file: string; message: string }[],
): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !skippedFolder.test(entry.name)) collect(file, isReadable, files, refused);
    if (!isReadable(entry.name) || isAboutFolder(entry.name)) continue;
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

/** How many bytes tell the form of a file. */
const startLength = 65_536;

/** Reads the first bytes of a file whose real path is in `root`; none if it cannot be read. */
export function readStart(file: string, root: string): Buffer {
  const found = findInside(file, root, Number.MAX_SAFE_INTEGER);
  const descriptor = "message" in found ? undefined : attempt(() => openSync(found.file, "r"));
  if (descriptor === undefined) return Buffer.alloc(0);
  const buffer = Buffer.alloc(startLength);
  try {
    return buffer.subarray(0, attempt(() => readSync(descriptor, buffer)) ?? 0);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads a file whose real path (every symbolic link followed) is in `root`.
 * @param most bytes.
 */
export function readInside(file: string, root: string, most: number): Buffer | DiagnosticMessage {
  const found = findInside(file, root, most);
  if ("message" in found) return found;
  return attempt(() => readFileSync(found.file)) ?? { message: "cannot be read" };
}

/** Finds the real path of a file of at most so many bytes in `root`. */
function findInside(file: string, root: string, most: number): { readonly file: string } | DiagnosticMessage {
  const real = attempt(() => realpathSync.native(file));
  const home = attempt(() => realpathSync.native(root));
  if (real === undefined || home === undefined) return { message: "no such file" };
  if (!real.startsWith(home + path.sep)) return { message: "leads out of the archive" };
  const stats = lstatSync(real);
  if (!stats.isFile()) return { message: "is not a file" };
  if (stats.size > most) return { message: `has ${stats.size} bytes; at most ${most} are read` };
  return { file: real };
}
