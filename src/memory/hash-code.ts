import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { compareText } from "../model/diagnostic.ts";

/** What makes a site from content: code, templates, facts, and the libraries by their versions. */
const all = [".eleventy.ts", "_data", "_includes", "package-lock.json", "package.json", "src"];
/** What the site is made from: each entry's key says it. */
const content = path.join("src", "content");

/**
 * A hash of everything but the content that decides on what a build makes; Node and its Unicode data count too.
 * @param root absolute path of the project.
 * Code that was written since this process began is not the code that runs: then the hash is one that nobody ever has again, so
 * that what the one makes is not taken for what the other would.
 * @param parts files and folders, where fewer than all decide.
 * @param began when the code that runs was read, in milliseconds since 1970.
 */
export async function hashCode(
  root: string,
  parts: readonly string[] = all,
  began = performance.timeOrigin,
): Promise<string> {
  const digest = createHash("sha256").update(`${process.version} ${process.versions["icu"]}`);
  for (const file of await listFiles(root, parts)) {
    const absolute = path.join(root, file);
    digest.update(`\0${file}\0`).update(await readFile(absolute));
    if ((await stat(absolute)).ctimeMs > began) digest.update(randomUUID());
  }
  return digest.digest("hex").slice(0, 16);
}

async function listFiles(root: string, parts: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(parts.map((part) => listPart(root, part)));
  return lists.flat().sort(compareText);
}

/** A file is itself; one that is missing (a lockfile, in a copy) is none. */
async function listPart(root: string, part: string): Promise<string[]> {
  const entries = await readdir(path.join(root, part), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => (error.code === "ENOTDIR" ? [part] : []),
  );
  return entries.flatMap((entry) => {
    if (typeof entry === "string") return [entry];
    const file = path.relative(root, path.join(entry.parentPath, entry.name));
    return entry.isFile() && !file.startsWith(content + path.sep) ? [file] : [];
  });
}
