import { randomUUID } from "node:crypto";
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { isSystemError } from "../model/system-error.ts";

/**
 * Replaces a file as a whole, with the same permissions: other processes, and a machine that fails, see the old text or the new one.
 * @param file absolute path, without symbolic links.
 * @param bytes the content that the file still must have: a file that has changed meanwhile stays.
 * @returns a message if the file was not replaced.
 */
export function replaceFile(file: string, bytes: Uint8Array, text: string): DiagnosticMessage | undefined {
  // Hidden, so that no build and no development server takes it for content.
  const part = path.join(path.dirname(file), `.${randomUUID()}.part`);
  try {
    accessSync(file, constants.W_OK);
    writePart(part, text, lstatSync(file).mode);
    const isSame = lstatSync(file).isFile() && readFileSync(file).equals(bytes);
    if (!isSame)
      return { message: "it was changed while it was mended, and is left as it is; run the command again" };
    renameSync(part, file);
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { message: `it cannot be written, and is left as it is: ${error.message}` };
  } finally {
    rmSync(part, { force: true });
  }
}

function writePart(part: string, text: string, mode: number): void {
  const descriptor = openSync(part, "wx", 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  chmodSync(part, mode & 0o7777);
}
