import { type FileHandle, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import { deflateSync, Zip } from "fflate";
import type { Site } from "../edition/edition.ts";
import { renderPage } from "./render-page.ts";
import { StartPage } from "./start-page.tsx";

export interface ZipOptions {
  readonly site: Pick<Site, "name" | "tagline" | "lang">;
  /** The built site. */
  readonly folder: string;
  /** What the folder is called in the ZIP: `[a-z0-9-]+`. */
  readonly name: string;
  /** The file to write, whole or not at all. */
  readonly target: string;
}

interface Entry {
  /** With `/` between folders. */
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/**
 * Nothing of the machine gets into a ZIP: entries are in the order of their UTF-16 code units, all of one time, without
 * permissions, and packed by fflate, which does so alike everywhere (Node's zlib differs between versions).
 * The time is local because that is how fflate reads it; 1980 is where the format's time begins.
 */
const mtime = new Date(1980, 0, 1);

/** What the format can count without its 64-bit extension, which fflate does not write (PKWARE APPNOTE 4.4.1.4). */
const limits = { files: 0xffff, bytes: 0xffffffff } as const;

/**
 * Writes a site as one ZIP: its folder, and beside it a page that opens it. One file at a time is in memory.
 * @returns how many files it holds and how long it is in bytes.
 */
export async function zipSite(
  options: ZipOptions,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const { folder, name, site, target } = options;
  const start = renderPage(StartPage({ site, home: `${name}/index.html` }));
  const entries = [
    { name: "START-HERE.html", read: async () => new TextEncoder().encode(start) },
    ...(await listEntries(folder, name)),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.length > limits.files) {
    throw new Error(`found ${entries.length} files; a ZIP holds at most ${limits.files}`);
  }
  const part = `${target}.${process.pid}.part`;
  try {
    const file = await open(part, "w");
    const bytes = await writeZip(entries, file).finally(() => file.close());
    await rename(part, target);
    return { files: entries.length, bytes };
  } finally {
    await rm(part, { force: true });
  }
}

async function listEntries(folder: string, name: string): Promise<Entry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const inside = path.relative(folder, file).split(path.sep);
      return { name: [name, ...inside].join("/"), read: () => readFile(file) };
    });
}

async function writeZip(entries: readonly Entry[], file: FileHandle): Promise<number> {
  let length = 0;
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const flush = async () => {
    const bytes = Buffer.concat(chunks);
    chunks = [];
    length += bytes.length;
    if (length > limits.bytes)
      throw new Error(`the ZIP is longer than ${limits.bytes} bytes, which no ZIP can be`);
    await file.appendFile(bytes);
  };
  for (const { name, read } of entries) {
    addEntry(zip, name, await read());
    await flush();
  }
  zip.end();
  await flush();
  return length;
}

/** fflate's own ZipDeflate does the same, but keeps 100 KB for each entry until the last one is written. */
function addEntry(zip: Zip, filename: string, bytes: Uint8Array): void {
  const deflated = 8;
  const entry: Parameters<Zip["add"]>[0] = {
    filename,
    size: bytes.length,
    crc: crc32(bytes),
    compression: deflated,
    mtime,
  };
  zip.add(entry);
  entry.ondata?.(null, deflateSync(bytes, { level: 9 }), true);
}
