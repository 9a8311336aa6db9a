import { type Dirent, lstatSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { compareText, type DiagnosticMessage } from "../model/diagnostic.ts";

/** A file, a symbolic link, or a special file such as a pipe. */
export interface ListedFile {
  /** Path from the publication's root, with forward slashes. */
  readonly file: string;
  readonly entry: Dirent;
}

/** Lists all files below a folder, sorted by path. */
export async function listFiles(root: string, folder: string): Promise<ListedFile[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ file: toPosix(path.relative(root, path.join(entry.parentPath, entry.name))), entry }))
    .sort((a, b) => compareText(a.file, b.file));
}

/** Checks a folder: `missing`, or a message if a file is in the place of it or of a folder above it; undefined if it can be listed. */
export function findFolder(root: string, folder: string): "missing" | DiagnosticMessage | undefined {
  const parts = folder.split("/");
  for (const end of parts.keys()) {
    const file = parts.slice(0, end + 1).join("/");
    const found = lstatSync(path.join(root, file), { throwIfNoEntry: false });
    if (!found) return "missing";
    if (!found.isDirectory() && !found.isSymbolicLink())
      return { message: `${file} is a file; expected a folder` };
  }
  return undefined;
}

/** Writes a path with forward slashes, as URLs and diagnostics have it. */
export function toPosix(file: string): string {
  return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}
