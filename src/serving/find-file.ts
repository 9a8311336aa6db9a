import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { codeOf } from "../model/system-error.ts";

/** What a file system says of a path at which there is no file, or can be none. */
const missing = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "ELOOP", "EINVAL"]);

/**
 * The real path of a file below a folder. Undefined when there is no regular file, or a symbolic link leads out of the folder.
 * @param file path from the folder.
 * @throws Error of the file system when it cannot tell.
 */
export async function findFile(folder: string, file: string): Promise<string | undefined> {
  try {
    const [root, found] = await Promise.all([realpath(folder), realpath(path.join(folder, file))]);
    if (!found.startsWith(root + path.sep)) return undefined;
    // A pipe would never end, and a socket cannot be opened.
    return (await stat(found)).isFile() ? found : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** True of an error that means: there is no such file. */
export function isMissing(error: unknown): boolean {
  return missing.has(codeOf(error));
}
