import { hash } from "node:crypto";
import { constants, copyFileSync, linkSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Kind, Memory } from "../memory/memory.ts";
import { partEnding, writeWhole } from "../memory/write-whole.ts";
import { codeOf, isMissing, isSystemError } from "../model/system-error.ts";
import { buildPropsKey } from "./props-key.ts";

interface Planned {
  /** Path of the file from the site's root. */
  readonly url: string;
  readonly template: string;
  readonly props: unknown;
  readonly isVolatile?: boolean;
}

/** Rendered pages of earlier builds. The key is a hash of template, URL, props and facts; the code is part of every cache key. */
export interface PageStore {
  /**
   * Links cached pages into the site and returns the pages that still need rendering.
   * @throws Error if two pages have the same URL.
   */
  linkCached<Page extends Planned>(pages: readonly Page[]): readonly Page[];
  /**
   * Stores a rendered page by a hard link.
   * @param file absolute path of the written page.
   * @param sha256 of its content, in hexadecimal.
   * @throws Error if no page is planned at `url`.
   */
  keep(url: string, file: string, sha256: string): void;
  /** SHA-256 in hexadecimal of each linked or stored page, by URL. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Saves the index and removes pages that are not in this site. */
  close(): Promise<void>;
}

interface PageStoreOptions {
  /** Absolute path of the store, on the disk of the site. */
  readonly folder: string;
  /** Absolute path of the folder that cached pages are linked into. */
  readonly site: string;
  readonly memory: Memory;
  /** Hash of the facts: a component may import them, so that they are not in its props. */
  readonly facts: string;
}

/** By key: the file of the page in the store, with its size, time and permissions. */
const storedPages: Kind<readonly [name: string, stamp: string]> = { name: "pages" };

/** Opens the page store. A page is a file that is named by the hash of its content, and shared with the site by a hard link. */
export function openPageStore({ folder, site, memory, facts }: PageStoreOptions): PageStore {
  const contents = path.join(folder, "contents");
  /** Keys by URL; a volatile page has no key. */
  const keys = new Map<string, string | undefined>();
  const hashes = new Map<string, string>();
  /** Stored files that this build wrote or verified. */
  const verified = new Set<string>();
  const linkInto = createLinker(site);
  /** False if the file is missing: another build may be removing it. */
  const link = (name: string, url: string): boolean => {
    const isLinked = linkInto(path.join(contents, name), url);
    if (isLinked) hashes.set(url, name);
    if (isLinked) verified.add(name);
    return isLinked;
  };
  const linkStored = (key: string, url: string): boolean => {
    const [name = "", stamp = ""] = memory.find(storedPages, key) ?? [];
    const file = path.join(contents, name);
    const found = name === "" ? undefined : readStamp(file);
    if (found === undefined || (found !== stamp && !isIntact(file, name, stamp)) || !link(name, url))
      return false;
    if (found !== stamp) memory.put(storedPages, key, [name, found]);
    return true;
  };
  return {
    hashes,
    linkCached: (pages) =>
      pages.filter(({ url, template, props, isVolatile }) => {
        if (keys.has(url)) throw new Error(`two files are planned at ${url}`);
        const key = isVolatile
          ? undefined
          : hash("sha256", `${template}\0${url}\0${facts}\0${buildPropsKey(props)}`);
        keys.set(url, key);
        return key === undefined || !linkStored(key, url);
      }),
    keep: (url, file, name) => {
      if (!keys.has(url)) throw new Error(`${url} was rendered, but not planned`);
      const key = keys.get(url);
      hashes.set(url, name);
      const entry = path.join(contents, name);
      if (key === undefined || !(verified.has(name) || store(file, entry))) return;
      verified.add(name);
      memory.put(storedPages, key, [name, readStamp(entry) ?? ""]);
    },
    close: async () => {
      memory.save(storedPages);
      const used = new Set(hashes.values());
      for (const name of await readdir(contents).catch(() => [])) {
        // Another build may be writing its temporary files. Files that cannot be removed stay.
        if (!used.has(name) && !name.endsWith(partEnding))
          await rm(path.join(contents, name), { recursive: true, force: true }).catch(() => {});
      }
    },
  };
}

/**
 * Returns size, time and permissions of a file: if they changed, it is hashed again, as in git. Permissions count, because the
 * site's hard link shares them. Undefined if there is no file.
 */
function readStamp(file: string): string | undefined {
  try {
    const found = lstatSync(file);
    return found.isFile() ? `${found.size}/${found.mtimeMs}/${found.mode.toString(8)}` : undefined;
  } catch {
    return undefined;
  }
}

/** False for a file with other content or permissions: it was truncated, or edited in the site that shares it. */
function isIntact(file: string, name: string, stamp: string): boolean {
  try {
    return (
      readStamp(file)?.split("/")[2] === stamp.split("/")[2] && hash("sha256", readFileSync(file)) === name
    );
  } catch {
    return false;
  }
}

/** Links a file into the store, or copies it where that is not possible. False if the store cannot be written. */
function store(file: string, entry: string): boolean {
  try {
    linkSync(file, entry);
    return true;
  } catch {
    // The folder is missing, a file is in its place, or the disk has no hard links.
  }
  try {
    writeWhole(entry, readFileSync(file));
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Creates a function that links a file into a site, and returns false if the file is missing. */
function createLinker(site: string): (file: string, url: string) => boolean {
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
      if (codeOf(error) === "EEXIST") throw new Error(`two files have the URL ${url}`, { cause: error });
    }
    // The disk has no hard links, or allows no more of them for this file.
    copyFileSync(file, target, constants.COPYFILE_EXCL);
    return true;
  };
}
