import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { compareText } from "../model/diagnostic.ts";
import { packageRoot } from "../model/package-root.ts";

/** Files and folders of a publication: the code that makes a site from content and facts, and the versions of packages. */
const publicationCode = [
  ".eleventy.ts",
  "eleventy.config.js",
  "_includes",
  "package-lock.json",
  "package.json",
  "src",
];
/** In the published package, `src` has only layouts in JavaScript; the compiled code is in `lib`. */
const packageCode = ["_includes", "lib", "package.json", "src"];
/** Not part of the hash: content is an input of each entry, static files are copied, and each build renders own templates. */
const notCode = ["content", "static", "pages"].map((name) => path.join("src", name) + path.sep);

/**
 * Hashes the code of a publication and of Offprint, with the versions of Node and of its Unicode data: 16 hexadecimal digits.
 * Undefined if a file was written after this process began, because the files may differ from the code that runs.
 * @param root absolute path of the publication.
 * @param began when the code was read, in milliseconds since 1970.
 */
export async function nameCode(root: string, began = performance.timeOrigin): Promise<string | undefined> {
  const digest = createHash("sha256").update(`${process.version} ${process.versions["icu"]}`);
  const places = [{ folder: root, parts: publicationCode }];
  // In this repository, both are the same folder, and `lib` is made from `src`.
  if (packageRoot !== root) places.push({ folder: packageRoot, parts: packageCode });
  for (const { folder, parts } of places)
    for (const file of await listFiles(folder, parts)) {
      const absolute = path.join(folder, file);
      digest.update(`\0${file}\0`).update(await readFile(absolute));
      if ((await stat(absolute)).ctimeMs > began) return undefined;
    }
  return digest.digest("hex").slice(0, 16);
}

/** Hashes the files in `_data`, 16 hexadecimal digits: code may import them. */
export async function nameFacts(root: string): Promise<string> {
  const digest = createHash("sha256");
  for (const file of await listFiles(root, ["_data"]))
    digest.update(`\0${file}\0`).update(await readFile(path.join(root, file)));
  return digest.digest("hex").slice(0, 16);
}

async function listFiles(root: string, parts: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(parts.map((part) => listPart(root, part)));
  return lists.flat().sort(compareText);
}

/** The files of a folder, or a file itself; none if it is missing, as a lockfile may be. */
async function listPart(root: string, part: string): Promise<string[]> {
  const entries = await readdir(path.join(root, part), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => (error.code === "ENOTDIR" ? [part] : []),
  );
  return entries.flatMap((entry) => {
    if (typeof entry === "string") return [entry];
    const file = path.relative(root, path.join(entry.parentPath, entry.name));
    return entry.isFile() && !notCode.some((folder) => file.startsWith(folder)) ? [file] : [];
  });
}
