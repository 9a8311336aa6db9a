import { hash } from "node:crypto";
import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { describeProps } from "./describe-props.ts";
import { openShelf } from "./shelf.ts";
import { isSystemError } from "./system-error.ts";
import { partEnding, writeWhole } from "./write-whole.ts";

interface Planned {
  /** Path of the file from the site's root. */
  readonly url: string;
  readonly props: unknown;
}

/** Finished pages of earlier builds, each under everything that it was made from. */
export interface PageStore {
  /** Puts those in place that an earlier build finished from the same props, and gives back the others, to be rendered. */
  listNew<Page extends Planned>(template: string, pages: readonly Page[]): readonly Page[];
  /** Puts in place what was rendered from the props that a file was planned with, and keeps it. */
  keep(url: string, content: string): void;
  /** SHA-256 of each file that was put in place, in hexadecimal, by its URL. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Writes down what the site consists of now, and drops everything else. */
  close(): Promise<void>;
}

/** Renders everything, keeps nothing: for those who need no memory, such as Eleventy's own command line. */
export const noPageStore: PageStore = {
  listNew: (_, pages) => pages,
  keep: () => {},
  hashes: new Map(),
  close: async () => {},
};

interface PageStoreOptions {
  /** Where the pages of earlier builds are, on the disk that the site is built on. */
  readonly folder: string;
  /** Where the site is being built. */
  readonly site: string;
  /** A hash of the code and facts that render. */
  readonly code: string;
}

/** Pages are files named by their content, so that a site shares them with the store by hard links. */
export async function openPageStore({ folder, site, code }: PageStoreOptions): Promise<PageStore> {
  const contents = path.join(folder, "contents");
  const shelf = await openShelf(path.join(folder, "index"), code);
  const planned = new Map<string, string>();
  /** By URL; a kept file is named for its hash. */
  const hashes = new Map<string, string>();
  /** Kept files that this build wrote, or took for what they were. */
  const sound = new Set<string>();
  const putInPlace = createPlacer(site);
  /** False where the file is gone, now or before: another build may be dropping what it does not need. */
  const place = (name: string, url: string): boolean => {
    const isPlaced = putInPlace(path.join(contents, name), url);
    if (isPlaced) hashes.set(url, name);
    if (isPlaced) sound.add(name);
    return isPlaced;
  };
  const placeKnown = (key: string, url: string): boolean => {
    const [name = "", stamp = ""] = shelf.find(key)?.split(" ") ?? [];
    const file = path.join(contents, name);
    const found = name === "" ? undefined : readStamp(file);
    if (found === undefined || (found !== stamp && !isIntact(file, name, stamp)) || !place(name, url))
      return false;
    if (found !== stamp) shelf.put(key, `${name} ${found}`);
    return true;
  };
  /** Where nothing can be kept. */
  const placeUnkept = (content: string, name: string, url: string): void => {
    const target = path.join(site, url);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content, { flag: "wx" });
    hashes.set(url, name);
  };
  return {
    hashes,
    listNew: (template, pages) =>
      pages.filter(({ url, props }) => {
        if (planned.has(url)) throw new Error(`two files are planned at ${url}`);
        const key = hash("sha256", `${template}\0${url}\0${describeProps(props)}`);
        planned.set(url, key);
        return !placeKnown(key, url);
      }),
    keep: (url, content) => {
      const key = planned.get(url);
      if (key === undefined) throw new Error(`${url} was rendered, but nothing planned it`);
      const name = hash("sha256", content);
      const file = path.join(contents, name);
      const isPlaced = (sound.has(name) || isWritten(file, content)) && place(name, url);
      if (isPlaced) shelf.put(key, `${name} ${readStamp(file)}`);
      else placeUnkept(content, name, url);
    },
    close: async () => {
      await shelf.save();
      const used = new Set(hashes.values());
      for (const name of await readdir(contents).catch(() => [])) {
        // Another build may be writing its parts at this moment. What cannot be removed stays.
        if (!used.has(name) && !name.endsWith(partEnding))
          await rm(path.join(contents, name), { recursive: true, force: true }).catch(() => {});
      }
    },
  };
}

/**
 * Tells whether a file was written since: then it is hashed again, as git does it. Its permissions count, because the site
 * has them too. Nothing where there is no file.
 */
function readStamp(file: string): string | undefined {
  try {
    const found = lstatSync(file);
    return found.isFile() ? `${found.size}/${found.mtimeMs}/${found.mode.toString(8)}` : undefined;
  } catch {
    return undefined;
  }
}

/** False for a file that was cut short, or edited where the site links to it, and for one that has other permissions. */
function isIntact(file: string, name: string, stamp: string): boolean {
  try {
    return (
      readStamp(file)?.split("/")[2] === stamp.split("/")[2] && hash("sha256", readFileSync(file)) === name
    );
  } catch {
    return false;
  }
}

/** False where nothing can be kept. */
function isWritten(file: string, content: string): boolean {
  try {
    writeWhole(file, content);
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Creates what puts files into a site, under their URLs, if they are there. */
function createPlacer(site: string): (file: string, url: string) => boolean {
  const folders = new Set<string>();
  return (file, url) => {
    const target = path.join(site, url);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      linkSync(file, target);
      return true;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code === "ENOENT" || code === "ENOTDIR") return false;
      // Nothing may be there: written over, it would change for all that share it.
      if (code === "EEXIST") throw new Error(`two files are to be put at ${url}`, { cause: error });
    }
    // A disk without hard links, or one on which a file has as many as it may.
    copyFileSync(file, target, constants.COPYFILE_EXCL);
    return true;
  };
}
