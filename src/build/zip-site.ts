import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { ZipWriterConstructorOptions } from "@zip.js/zip.js";
import type { Site } from "../model/site.ts";
import { renderPage } from "../site/render-page.ts";
import { StartPage } from "./start-page.tsx";

export interface ZipOptions {
  readonly site: Pick<Site, "name" | "tagline" | "lang">;
  /** Path of the built site. */
  readonly folder: string;
  /** Name of the site's folder in the ZIP: `[a-z0-9-]+`. */
  readonly name: string;
  /** The file to write, atomically. */
  readonly target: string;
}

interface Entry {
  /** With `/` between folders. */
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/**
 * The same site has the same bytes on every machine: entries are sorted by UTF-16 code units, have the format's first time (1 January
 * 1980) and no permissions, and are compressed by zip.js's own zlib (Node's differs between versions).
 */
const plainEntries: ZipWriterConstructorOptions = {
  rawLastModDate: 0x00210000,
  extendedTimestamp: false,
  externalFileAttributes: 0,
  versionMadeBy: 20,
  msDosCompatible: true,
  dataDescriptor: false,
  keepOrder: true,
  useWebWorkers: false,
  useCompressionStream: false,
  level: 9,
};

/**
 * Writes a ZIP with the site's folder and a start page beside it. One file at a time is in memory.
 * @returns the number of files and the size in bytes.
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
  const part = `${target}.${process.pid}.part`;
  try {
    const file = await open(part, "w");
    const bytes = await writeZip(entries, (chunk) => file.appendFile(chunk)).finally(() => file.close());
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

/**
 * Writes entries in their order, one at a time. The directory is 64-bit only for more than 65,535 entries or 4 GB (PKWARE APPNOTE,
 * section 4.3.14), because not every program reads a 64-bit one.
 * @param write receives the bytes of the ZIP, in order.
 * @returns the number of bytes.
 */
export async function writeZip(
  entries: readonly Entry[],
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<number> {
  const { Uint8ArrayReader, ZipWriter } = await import("@zip.js/zip.js");
  let length = 0;
  const target = new WritableStream<Uint8Array>({
    write: async (bytes) => {
      length += bytes.length;
      await write(bytes);
    },
  });
  const zip = new ZipWriter(target, plainEntries);
  for (const { name, read } of entries) {
    await zip.add(name, new Uint8ArrayReader(await read()));
  }
  await zip.close();
  return length;
}
