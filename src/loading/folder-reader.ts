import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { codeOf } from "../model/system-error.ts";

/** Reads files of one folder. A symbolic link that leads out of the folder is refused. */
export interface FolderReader {
  /** Why nothing in the folder may be read: its path contains a symbolic link. */
  readonly message?: string;
  /** The real path of a file or folder. Both are paths from the project's root. */
  find(file: string): { readonly real: string } | DiagnosticMessage;
  /** The same, with the file's bytes. */
  read(file: string): { readonly bytes: Buffer; readonly real: string } | DiagnosticMessage;
}

/**
 * A file counts as published content only where its real path (every symbolic link followed) lies inside the folder and
 * has no hidden part: a link in a repository can name any file of the machine that builds. After a file is opened, its inode is
 * compared with that path's, because a link can replace the file in between.
 * @param root absolute path of the project.
 * @param folder a path from `root`, with forward slashes.
 * @param options `takesHidden`: names that start with a dot are published too.
 */
export function createFolderReader(
  root: string,
  folder: string,
  { takesHidden = false }: { readonly takesHidden?: boolean } = {},
): FolderReader {
  const realRoot = realpathSync.native(root);
  const home = path.join(realRoot, folder);
  const message = describeLinkedFolder(home, folder);
  const toFile = (real: string) => toPosix(path.relative(realRoot, real));
  const isHidden = (file: string) => !takesHidden && hasHiddenPart(file);
  const findReal = (file: string): { readonly real: string } | DiagnosticMessage => {
    if (message !== undefined) return { message };
    if (file.includes("\0")) return { message: "found a path with the character U+0000, which no file has" };
    if (isHidden(file)) return { message: `${file} is hidden, and hidden files are not published` };
    const written = path.join(realRoot, file);
    if (!isInside(home, written))
      return { message: `${file} is outside ${folder}; only what stands there is published` };
    const real = realpathSync.native(written);
    const link = `${file} is a symbolic link, or lies behind one, that leads`;
    if (!isInside(home, real)) return { message: `${link} out of ${folder}; put the file itself there` };
    return isHidden(path.relative(home, real))
      ? { message: `${link} to a hidden file, and hidden files are not published` }
      : { real };
  };
  return {
    ...(message !== undefined && { message }),
    find: (file) =>
      attempt(path.join(realRoot, file), file, () => {
        const found = findReal(file);
        return "message" in found ? found : { real: toFile(found.real) };
      }),
    read: (file) =>
      attempt(path.join(realRoot, file), file, () => {
        const found = findReal(file);
        if ("message" in found) return found;
        const bytes = readUnlinked(found.real);
        if (bytes === "changed") return { message: `${file} was replaced while it was read; build again` };
        if (bytes === "special") return { message: `${file} is not a file; expected one` };
        return { bytes, real: toFile(found.real) };
      }),
  };
}

/**
 * Whether a folder is there: git keeps no empty ones, so a publication may lack it.
 * @param folder a path from `root`, with forward slashes.
 * @returns a mistake where a file stands in its place, or in that of a folder above it.
 */
export function findFolder(root: string, folder: string): "there" | "missing" | DiagnosticMessage {
  const parts = folder.split("/");
  for (const end of parts.keys()) {
    const file = parts.slice(0, end + 1).join("/");
    const found = lstatSync(path.join(root, file), { throwIfNoEntry: false });
    if (!found) return "missing";
    // Where a link leads is asked when the folder is read.
    if (!found.isDirectory() && !found.isSymbolicLink())
      return { message: `${file} is a file; expected a folder` };
  }
  return "there";
}

/** True when `target` is `folder` or lies below it; both absolute. */
function isInside(folder: string, target: string): boolean {
  const relative = path.relative(folder, target);
  return (
    relative === "" ||
    !(relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
  );
}

export function toPosix(file: string): string {
  return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}

/** A missing folder is not a mistake: git keeps no empty folders. */
function describeLinkedFolder(home: string, folder: string): string | undefined {
  try {
    if (realpathSync.native(home) === home) return undefined;
  } catch (error) {
    if (codeOf(error) === "ENOENT" && lstatSync(home, { throwIfNoEntry: false }) === undefined)
      return undefined;
  }
  return `${folder} is a symbolic link or lies behind one; put the folder itself there`;
}

function hasHiddenPart(file: string): boolean {
  return file.split(/[\\/]/).some((name) => name.startsWith(".") && name !== "..");
}

/** `O_NONBLOCK`, because opening a pipe would wait for a writer. Windows has neither these flags nor pipes in folders. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

function readUnlinked(real: string): Buffer | "changed" | "special" {
  const before = lstatSync(real);
  if (!before.isFile()) return "special";
  const descriptor = openSync(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const opened = fstatSync(descriptor);
    const isSame = opened.ino === before.ino && opened.dev === before.dev;
    if (!isSame || realpathSync.native(real) !== real) return "changed";
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function attempt<T>(absolute: string, file: string, read: () => T): T | DiagnosticMessage {
  try {
    return read();
  } catch (error) {
    const message = describeFailure(codeOf(error), absolute, file);
    if (message === undefined) throw error;
    return { message };
  }
}

function describeFailure(code: string, absolute: string, file: string): string | undefined {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
      return isLink(absolute)
        ? `${file} is a symbolic link that leads nowhere; put the file itself there`
        : `no file ${file}; put it there, or mend the path (capital letters count)`;
    case "ELOOP":
      return `${file} is a symbolic link that leads back to itself; put the file itself there`;
    case "EACCES":
    case "EPERM":
      return `${file} cannot be read; expected a file that this user may read`;
    case "ERR_FS_FILE_TOO_LARGE":
      return `${file} has more than 2 GiB; put it on another host, and link to its address`;
    default:
      return undefined;
  }
}

function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute).isSymbolicLink();
  } catch {
    // Nothing is there, or its name is too long for anything to be.
    return false;
  }
}
