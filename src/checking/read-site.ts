import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareText } from "../model/diagnostic.ts";
import { UsageError } from "../model/usage-error.ts";

/** A file of a site; pictures and other files without text have no content. */
export interface SiteFile {
  /** From the site's root, with forward slashes. */
  readonly path: string;
  readonly content?: {
    /** In hexadecimal. */
    readonly sha256: string;
    /** If `readSite` was given the hash, the file is read when this property is. */
    readonly text: string;
  };
  /** SHA-256 of a file whose kind has text, but that is not UTF-8. */
  readonly undecodable?: string;
}

/** A site to be checked. */
export interface SiteSource {
  /** Read one by one, so that only one text is in memory. */
  readonly files: Iterable<SiteFile>;
  /** Reads a text again. */
  readonly readText: (path: string) => string;
}

/** SHA-256 of files, in hexadecimal, by their paths. */
export type Hashes = ReadonlyMap<string, string>;

/** Files that browsers open as HTML. */
export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

const hasText = /\.(?:html?|xml|json|txt|sha256)$/i;

/**
 * Opens a built site in a folder.
 * @param hashes of files that were just written or read; other files are read and hashed.
 * @param statics static files: of these only pages and XML have content.
 */
export function openSite(folder: string, hashes?: Hashes, statics?: ReadonlySet<string>): SiteSource {
  return { files: readSite(folder, hashes, statics), readText: (file) => readText(folder, file) };
}

/**
 * Reads a built site in the order of its paths.
 * @throws UsageError if a file is a link or a device; Error if it cannot be read.
 */
export function* readSite(
  folder: string,
  hashes: Hashes = new Map(),
  statics: ReadonlySet<string> = new Set(),
): Generator<SiteFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile())
        throw new UsageError(`${file} is neither a file nor a folder; a site holds only these`);
      return path.relative(folder, file).split(path.sep).join("/");
    })
    .sort(compareText);
  for (const file of paths) {
    const isRead = hasText.test(file) && (!statics.has(file) || isPage(file) || /\.xml$/i.test(file));
    yield isRead ? readContent(folder, file, hashes.get(file)) : { path: file };
  }
}

function readContent(folder: string, file: string, sha256: string | undefined): SiteFile {
  if (sha256 === undefined) {
    const bytes = readFileSync(path.join(folder, file));
    const found = hash("sha256", bytes);
    if (!isUtf8(bytes)) return { path: file, undecodable: found };
    return { path: file, content: { sha256: found, text: bytes.toString("utf8") } };
  }
  const content = {
    sha256,
    get text() {
      return readText(folder, file);
    },
  };
  return { path: file, content };
}

/**
 * Synchronous: an asynchronous read of a small file that was just written takes four times as long.
 * @throws UsageError if the file was changed meanwhile to something that is not UTF-8.
 */
function readText(folder: string, file: string): string {
  const bytes = readFileSync(path.join(folder, file));
  if (!isUtf8(bytes))
    throw new UsageError(`${path.join(folder, file)} is not UTF-8; every text of a site must be UTF-8`);
  return bytes.toString("utf8");
}
