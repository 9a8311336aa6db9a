import { mkdir, mkdtemp, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Entry, FileEntry } from "@zip.js/zip.js";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { codeOf } from "../model/system-error.ts";

/** In bytes: the ZIP is read whole. */
const longestZip = 500_000_000;
const mostEntries = 100_000;
/** In bytes, of all that is in it. */
const mostUnpacked = 4_000_000_000;
/** A ZIP that becomes so many times as long is none of texts and pictures; short ones may. */
const mostTimes = 100;
const shortUnpacked = 50_000_000;

/** Unpacks archives into folders that are removed after the import. */
export interface Unpacker {
  /** Returns the absolute path of the folder that has what is in a ZIP; or why it is not unpacked. */
  readonly unpack: (file: string) => Promise<string | DiagnosticMessage>;
  /** Returns the absolute path of an empty folder of this name. */
  readonly createFolder: (name: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Creates an unpacker, which makes a temporary folder when it needs one. */
export function createUnpacker(): Unpacker {
  const folders: string[] = [];
  const createFolder = async (name: string) => {
    const folder = await mkdtemp(path.join(tmpdir(), "offprint-import-"));
    folders.push(folder);
    const target = path.join(folder, name);
    await mkdir(target);
    return target;
  };
  return {
    createFolder,
    unpack: async (file) => {
      // Named as the ZIP, because reports and origins say the name.
      const target = await createFolder(path.basename(file).replace(/\.zip$/i, "") || "archive");
      const fault = await unpackZip(file, target);
      return fault ?? findTop(target);
    },
    remove: async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Many ZIPs have all in one folder. */
async function findTop(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const [only] = entries;
  return entries.length === 1 && only?.isDirectory() ? path.join(folder, only.name) : folder;
}

async function unpackZip(file: string, target: string): Promise<DiagnosticMessage | undefined> {
  const { size } = await stat(file);
  if (size > longestZip)
    return { message: `has ${size} bytes; at most ${longestZip} are read: unpack it, and import the folder` };
  const { Uint8ArrayReader, ZipReader } = await import("@zip.js/zip.js");
  const zip = new ZipReader(new Uint8ArrayReader(await readFile(file)), {
    useWebWorkers: false,
    checkOverlappingEntry: true,
    checkSignature: true,
    // Names are judged with all entries, so that the message has the name.
    filenameValidation: "tolerant",
  });
  try {
    const entries = await zip.getEntries();
    const fault = checkEntries(entries, size);
    if (fault) return { message: fault };
    for (const entry of entries)
      if (!entry.directory && isWanted(entry.filename)) await unpackEntry(entry, target);
    return undefined;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return { message: "it has two files whose names differ only in case" };
    if (codeOf(error) !== "") throw error;
    const reason = error instanceof Error ? error.message : "";
    return { message: `it is no ZIP that can be read: ${reason.replace(/\s+/g, " ").slice(0, 100)}` };
  } finally {
    await zip.close();
  }
}

/** Files of operating systems are not. */
function isWanted(name: string): boolean {
  return !/(?:^|\/)(?:__MACOSX\/|\.[^/]*(?:\/|$)|Thumbs\.db$)/.test(name);
}

/** Says why a ZIP is not unpacked, before anything is. */
function checkEntries(entries: readonly Entry[], size: number): string | undefined {
  if (entries.length > mostEntries) return `it has ${entries.length} files; at most ${mostEntries} are read`;
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > mostUnpacked)
    return `it would become ${total} bytes long; at most ${mostUnpacked} are unpacked`;
  if (total > shortUnpacked && total > size * mostTimes)
    return `it would become ${Math.round(total / size)} times as long, as a ZIP bomb does; unpack it, and import the folder`;
  const names = new Set<string>();
  for (const { filename, encrypted } of entries) {
    if (encrypted) return `"${filename}" is encrypted; unpack it, and import the folder`;
    if (!isInside(filename)) return `"${filename}" would lie outside of the archive`;
    if (names.has(filename)) return `"${filename}" is in it twice`;
    names.add(filename);
  }
  return undefined;
}

function isInside(name: string): boolean {
  const parts = name.replace(/\/$/, "").split("/");
  return !/^[a-z]:|[\\\0]/i.test(name) && parts.every((part) => part !== "" && part !== "." && part !== "..");
}

/** Writes a file; one that is longer than the directory of the ZIP says is refused. */
async function unpackEntry(entry: FileEntry, target: string): Promise<void> {
  const file = path.join(target, ...entry.filename.split("/"));
  await mkdir(path.dirname(file), { recursive: true });
  const output = await open(file, "wx");
  let left = entry.uncompressedSize;
  try {
    await entry.getData(
      new WritableStream<Uint8Array>({
        write: async (bytes) => {
          left -= bytes.length;
          if (left < 0) throw new Error(`"${entry.filename}" is longer than it says`);
          await output.write(bytes);
        },
      }),
    );
  } finally {
    await output.close();
  }
}
