import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import path from "node:path";
import { codeOf } from "../model/system-error.ts";

/** Codes of errors that mean: this path has no file, or can have none. ENXIO and EOPNOTSUPP are those of a socket. */
const missing = new Set([
  ...["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "ELOOP", "EINVAL"],
  ...["ENXIO", "EOPNOTSUPP"],
]);

/**
 * Opens a file in a folder for reading. Undefined if there is no regular file, or a symbolic link leads out of the folder.
 * @param file path from the folder.
 * @throws Error of the file system in all other cases, such as EACCES.
 */
export async function openFile(folder: string, file: string): Promise<FileHandle | undefined> {
  const handle = await openInside(folder, file);
  if ((await handle?.stat())?.isFile()) return handle;
  await handle?.close();
  return undefined;
}

async function openInside(folder: string, file: string): Promise<FileHandle | undefined> {
  try {
    const [root, found] = await Promise.all([realpath(folder), realpath(path.join(folder, file))]);
    if (!found.startsWith(root + path.sep)) return undefined;
    // Without O_NONBLOCK, opening a pipe would wait for the other end. Windows has no such flag.
    return await open(found, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (missing.has(codeOf(error))) return undefined;
    throw error;
  }
}
