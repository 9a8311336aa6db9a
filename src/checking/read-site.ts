import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { compareText } from "../model/diagnostic.ts";

/** A file of the site; pictures and other files that nobody looks into have no content. */
export interface SiteFile {
  /** From the site's root, with forward slashes. */
  readonly path: string;
  readonly content?: Content;
}

/** What stands in a file. Where its hash is known, nobody needs its text. */
interface Content {
  /** In hexadecimal. */
  readonly sha256: string;
  readonly text: string;
}

/** The text of a file of the site, for a second look. */
export type ReadText = (path: string) => string;

/** A site to be checked. */
export interface SiteSource {
  readonly batches: AsyncIterable<readonly SiteFile[]> | Iterable<readonly SiteFile[]>;
  readonly readText: ReadText;
}

/** How many files are in memory at once. */
const BATCH_SIZE = 32;

/** Files that browsers open as HTML. */
export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

const hasText = /\.(?:html?|xml|json|txt|sha256)$/i;

/** SHA-256 of files, in hexadecimal, by their paths. */
export type Hashes = ReadonlyMap<string, string>;

/**
 * A built site in a folder.
 * @param hashes of files that were written or read just now; the others are read for theirs.
 * @param statics what is copied as it is: of it only pages and XML are looked into.
 */
export function openSite(folder: string, hashes?: Hashes, statics?: ReadonlySet<string>): SiteSource {
  return { batches: readSite(folder, hashes, statics), readText: (file) => readText(folder, file) };
}

/**
 * Reads a built site, batch by batch in the order of its paths. Throws where a file cannot be read, where a link
 * leads out of the folder or a text is not UTF-8: none of these can be put online as it is.
 */
export async function* readSite(
  folder: string,
  hashes: Hashes = new Map(),
  statics: ReadonlySet<string> = new Set(),
): AsyncGenerator<readonly SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile()) throw new Error(`${file} is neither a file nor a folder; a site holds only these`);
      return path.relative(folder, file).split(path.sep).join("/");
    })
    .sort(compareText);
  for (let start = 0; start < paths.length; start += BATCH_SIZE)
    yield paths.slice(start, start + BATCH_SIZE).map((file) => ({
      path: file,
      ...(hasText.test(file) &&
        (!statics.has(file) || isPage(file) || /\.xml$/i.test(file)) && {
          content: readContent(folder, file, hashes),
        }),
    }));
}

function readContent(folder: string, file: string, hashes: Hashes): Content {
  const known = hashes.get(file);
  if (known !== undefined) {
    return {
      sha256: known,
      get text() {
        return readText(folder, file);
      },
    };
  }
  const text = readText(folder, file);
  return { sha256: hash("sha256", text), text };
}

/** At once and not by a promise, which costs four times as much for a small file that was just written. */
function readText(folder: string, file: string): string {
  const bytes = readFileSync(path.join(folder, file));
  if (!isUtf8(bytes))
    throw new Error(`${path.join(folder, file)} is not UTF-8, which every text of a site is`);
  return bytes.toString("utf8");
}
