import { hash } from "node:crypto";
import path from "node:path";
import { pictureCache } from "../images/build-picture.ts";
import { cleanRaster } from "../images/metadata/clean-raster.ts";
import { cleanDrawing } from "../images/read-picture.ts";
import { cleanRecording } from "../media/read-recording.ts";
import { readIfThere } from "../memory/read-if-there.ts";
import { writeWhole } from "../memory/write-whole.ts";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source.ts";
import type { FolderReader } from "./folder-reader.ts";
import { describeForbiddenFile, describeUnlinkable } from "./linked-files.ts";

/**
 * Reads a file that a text links to, and gives it a URL. If metadata or scripts were removed from a picture, the result is written to
 * the cache, and copied from there.
 * @param file path from the publication's root.
 * @param root absolute path of the publication.
 */
export function publishFile(
  file: string,
  root: string,
  reader: FolderReader,
  linkedFiles: readonly string[],
): SourceFile | DiagnosticMessage {
  const forbidden = describeForbiddenFile(file);
  if (forbidden !== undefined) return { message: forbidden };
  const read = reader.read(file);
  if ("message" in read) return read;
  const unlinkable = describeUnlinkable(file, linkedFiles) ?? describeUnlinkable(read.real, linkedFiles);
  if (unlinkable !== undefined) return { message: unlinkable };
  const isDrawing = [file, read.real].some((name) => /\.svg$/i.test(name));
  const cleaned =
    (isDrawing ? cleanDrawing(read.bytes) : (cleanRaster(read.bytes) ?? cleanRecording(read.bytes))) ?? read;
  if ("message" in cleaned) return { message: `${file} ${cleaned.message}` };
  return publishBytes(file, root, cleaned.bytes, read.bytes);
}

/**
 * Gives a file a URL, and if it was changed, writes the result to the cache, from which it is copied.
 * @param bytes what is published.
 * @param source what the file holds.
 */
export function publishBytes(file: string, root: string, bytes: Buffer, source: Buffer): SourceFile {
  const sha256 = hash("sha256", bytes);
  const name = path.posix.basename(file).replace(/[^\w.-]+/g, "-");
  const isChanged = !bytes.equals(source);
  const published = isChanged ? `${pictureCache}/${sha256}${path.posix.extname(file)}` : file;
  const absolute = path.join(root, published);
  if (isChanged && !readIfThere(absolute)?.equals(bytes)) writeWhole(absolute, bytes);
  return { file: published, url: `files/${sha256.slice(0, 12)}/${name}`, sha256, bytes: bytes.length };
}
