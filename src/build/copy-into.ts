import { createHash } from "node:crypto";
import { chmodSync, createReadStream, statSync } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { ContentError } from "../model/diagnostic.ts";

/** A file that is copied into the site as it is. */
export interface Copy {
  /** Path from the site's root. */
  readonly url: string;
  /** Path from the publication's root. */
  readonly file: string;
  /** Expected hash, in hexadecimal. */
  readonly sha256?: string;
}

/**
 * Copies a file into a site and creates its folder. It gets the permissions of a new file, so that a web server can read it.
 * @param root absolute path of the publication.
 * @throws ContentError if the file has another hash: it was replaced after it was read.
 */
export async function copyInto(folder: string, root: string, { url, file, sha256 }: Copy): Promise<void> {
  const target = path.join(folder, url);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(path.join(root, file), target);
  // The permissions of a new folder, without execute.
  chmodSync(target, statSync(path.dirname(target)).mode & 0o666);
  if (sha256 === undefined || sha256 === (await hashFile(target))) return;
  await rm(target);
  const message = "it was replaced while the site was built; build again";
  throw new ContentError([{ file, line: 1, column: 1, field: "file", message }]);
}

async function hashFile(file: string): Promise<string> {
  const digest = createHash("sha256");
  await pipeline(createReadStream(file), digest);
  return digest.digest("hex");
}
