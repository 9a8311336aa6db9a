import { hash } from "node:crypto";
import { constants, copyFileSync, linkSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Kind, Memory } from "../memory/memory.ts";

import { partEnding, writeWhole } from "../memory/write-whole.ts";
import { codeOf, isMissing, isSystemError } from "../model/system-error.ts";
import { describeProps } from "./describe-props.ts";

interface Planned {
  /** Path of the file from the site's root. */
  readonly url: string;
  readonly template: string;
  readonly props: unknown;
  readonly isVolatile?: boolean;
}

/** Finished pages of earlier builds, by a hash of everything that each was made from. */
export interface PageStore {
  /**
   * Links cached pages into the site and returns the others, to be rendered.
   * @throws Error when two pages have one URL.
   */
  linkCached<Page extends Planned>(pages: readonly Page[]): readonly Page[];
  /**
   * Keeps a page that was rendered: the `file` that it was written to becomes an entry of the store, by a hard link.
   * @param sha256 of its content, in hexadecimal.
   */
  keep(url: string, file: string, sha256: string): void;
  /** SHA-256 in hexadecimal of each page that was linked or kept, by URL. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Saves the index, and drops every page that this site does not have. */
  close(): Promise<void>;
}

interface PageStoreOptions {
  /** Where the pages of earlier builds are, on the disk that the site is built on. */
  readonly folder: string;
  /** Where cached pages are linked to. */
  readonly site: string;
  readonly memory: Memory;
  /** A hash of the facts: code may import them, past the props. */
  readonly facts: string;
}

/** Where the page is in the store: its name, and its size, time and permissions. By template, URL, props and facts. */
const finished: Kind<readonly [name: string, stamp: string]> = { name: "pages" };

/** Pages are files named by their content, so that a site shares them with the store by hard links. */
export function openPageStore({ folder, site, memory, facts }: PageStoreOptions): PageStore {
  const contents = path.join(folder, "contents");
  /** Keys by URL; a volatile page has none. */
  const planned = new Map<string, string | undefined>();
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
    const [name = "", stamp = ""] = memory.find(finished, key) ?? [];
    const file = path.join(contents, name);
    const found = name === "" ? undefined : readStamp(file);
    if (found === undefined || (found !== stamp && !isIntact(file, name, stamp)) || !place(name, url))
      return false;
    if (found !== stamp) memory.put(finished, key, [name, found]);
    return true;
  };
  return {
    hashes,
    linkCached: (pages) =>
      pages.filter(({ url, template, props, isVolatile }) => {
        if (planned.has(url)) throw new Error(`two files are planned at ${url}`);
        const key = isVolatile
          ? undefined
          : hash("sha256", `${template}\0${url}\0${facts}\0${describeProps(props)}`);
        planned.set(url, key);
        return key === undefined || !placeKnown(key, url);
      }),
    keep: (url, file, name) => {
      if (!planned.has(url)) throw new Error(`${url} was rendered, but nothing planned it`);
      const key = planned.get(url);
      hashes.set(url, name);
      const entry = path.join(contents, name);
      if (key === undefined || !(sound.has(name) || isKept(file, entry))) return;
      sound.add(name);
      memory.put(finished, key, [name, readStamp(entry) ?? ""]);
    },
    close: async () => {
      memory.save(finished);
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

/** Links a file into the store, or copies it where another stands in its place; false where nothing can be kept. */
function isKept(file: string, entry: string): boolean {
  try {
    linkSync(file, entry);
    return true;
  } catch {
    // No folder yet, the same content or damage in its place, or a disk without hard links.
  }
  try {
    writeWhole(entry, readFileSync(file));
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
      if (isMissing(error)) return false;
      if (codeOf(error) === "EEXIST") throw new Error(`two files are to be put at ${url}`, { cause: error });
    }
    // A disk without hard links, or one on which a file has as many as it may.
    copyFileSync(file, target, constants.COPYFILE_EXCL);
    return true;
  };
}
