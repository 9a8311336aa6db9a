import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareText } from "../model/diagnostic.ts";

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
 * @throws Error if a file cannot be read, is a link or a device, or has text that is not UTF-8.
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
      if (!entry.isFile()) throw new Error(`${file} is neither a file nor a folder; a site holds only these`);
      return path.relative(folder, file).split(path.sep).join("/");
    })
    .sort(compareText);
  for (const file of paths) {
    const isRead = hasText.test(file) && (!statics.has(file) || isPage(file) || /\.xml$/i.test(file));
    yield isRead ? { path: file, content: readContent(folder, file, hashes.get(file)) } : { path: file };
  }
}

function readContent(
  folder: string,
  file: string,
  sha256: string | undefined,
): Required<SiteFile>["content"] {
  if (sha256 === undefined) {
    const text = readText(folder, file);
    return { sha256: hash("sha256", text), text };
  }
  return {
    sha256,
    get text() {
      return readText(folder, file);
    },
  };
}

/** Synchronous: an asynchronous read of a small file that was just written takes four times as long. */
function readText(folder: string, file: string): string {
  const bytes = readFileSync(path.join(folder, file));
  if (!isUtf8(bytes))
    throw new Error(`${path.join(folder, file)} is not UTF-8; every text of a site must be UTF-8`);
  return bytes.toString("utf8");
}
