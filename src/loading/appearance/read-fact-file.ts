import path from "node:path";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { factsFolder } from "../../model/folders.ts";
import type { FolderReader } from "../folder-reader.ts";

export interface FactFile {
  /** Path from the publication's root. */
  readonly file: string;
  readonly bytes: Buffer;
}

/**
 * Reads a file that a fact names.
 * @param src its path, relative to `_data`.
 * @param reader a reader of `_data`.
 * @param most the greatest size that would pass, in bytes.
 */
export function readFactFile(src: string, reader: FolderReader, most: number): FactFile | DiagnosticMessage {
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(src)) {
    return {
      message: `found "${src}"; the file stands beside site.ts, in ${factsFolder}, under a relative path`,
    };
  }
  const file = path.posix.join(factsFolder, src);
  const read = reader.read(file);
  if ("message" in read) return read;
  const { bytes } = read;
  return bytes.length > most
    ? {
        message: `${file} has ${showSize(bytes.length)}; at most ${showSize(most)} would pass; save it smaller`,
      }
    : { file, bytes };
}

/** `1.4 MB`, `120 KB`. Rounded up, so that a size above a limit is never shown as the limit. */
export function showSize(bytes: number): string {
  return bytes > 1_000_000
    ? `${Math.ceil(bytes / 100_000) / 10} MB`
    : `${Math.ceil(bytes / 1000).toLocaleString("en")} KB`;
}
