import { createHash } from "node:crypto";
import { chmodSync, createReadStream, statSync } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { ContentError } from "../model/diagnostic.ts";

/** A file of a site that is not rendered. */
export interface Copy {
  /** Path from the site's root. */
  readonly url: string;
  /** Path from the project's root. */
  readonly file: string;
  /** In hexadecimal; the copy must have it. */
  readonly sha256?: string;
}

/**
 * Copies a file of a project to its place in a site, and makes the folder that it stands in where there is none. The copy has the
 * permissions of a new file: whoever serves the site must be able to read it.
 * @throws ContentError when the file is not the one that was read: another, or a link, was put in its place since.
 */
export async function copyInto(folder: string, root: string, { url, file, sha256 }: Copy): Promise<void> {
  const target = path.join(folder, url);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(path.join(root, file), target);
  // Those of a new folder, but for entering it.
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
