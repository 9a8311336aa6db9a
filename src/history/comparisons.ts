import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readRemembered, remember } from "../memory/remembered.ts";
import { partEnding } from "../memory/write-whole.ts";
import type { Changes } from "../model/history.ts";
import { changesSchema } from "./changes-schema.ts";
import type { ReadVersions } from "./read-versions.ts";
import type { CompareVersions, Version } from "./version.ts";

/** Two blobs, and the language that their words are told apart in. */
export interface Pair {
  readonly before: string;
  readonly after: string;
  readonly lang: string;
}

export interface Comparisons {
  /** Compares those that no earlier build has compared. */
  compareAll(pairs: readonly Pair[], readVersions: ReadVersions): Promise<void>;
  /** Whether a reader sees no difference. Only of a pair that was given to `compareAll`. */
  looksSame(pair: Pair): boolean;
  /** What an earlier build or `compareAll` left, or made anew if that is gone or damaged. */
  read(pair: Pair, readVersions: ReadVersions): Promise<Changes>;
  /** Forgets all but these. */
  keepOnly(pairs: readonly Pair[]): Promise<void>;
}

/** Files read at once. */
const batchSize = 64;

const indexSchema = z.array(z.tuple([z.string(), z.boolean()]));

/**
 * Remembers comparisons below `folder`, one file for each pair, and an index that says of which a reader sees no difference:
 * so that a build with nothing new reads one file. Each has a checksum; what is damaged is compared again.
 * @param code a hash of the code that compares: what other code left is forgotten.
 */
export async function openComparisons(
  folder: string,
  code: string,
  compare: CompareVersions,
): Promise<Comparisons> {
  const ownFolder = path.join(folder, code);
  const indexFile = path.join(ownFolder, "index.json");
  const index = (await readRemembered(indexFile, indexSchema)) ?? [];
  const known = new Map(index);
  const fileOf = (key: string) => path.join(ownFolder, `${key}.json`);
  const readOne = async (pair: Pair) => {
    const key = keyOf(pair);
    const changes = await readRemembered(fileOf(key), changesSchema);
    if (changes) known.set(key, showsNothing(changes));
    return changes;
  };
  const compareOne = (pair: Pair, versions: ReadonlyMap<string, Version | undefined>) => {
    const changes = compare(findVersion(versions, pair.before), findVersion(versions, pair.after), pair.lang);
    const key = keyOf(pair);
    known.set(key, showsNothing(changes));
    remember(fileOf(key), changes);
    return changes;
  };
  return {
    compareAll: async (pairs, readVersions) => {
      const unknown = new Map(pairs.map((pair) => [keyOf(pair), pair]));
      for (const key of known.keys()) unknown.delete(key);
      // Without an index they may be there.
      await eachInBatches([...unknown.values()], readOne);
      const missing = [...unknown].filter(([key]) => !known.has(key)).map(([, pair]) => pair);
      const versions = await readVersions(missing.flatMap(({ before, after }) => [before, after]));
      for (const pair of missing) compareOne(pair, versions);
    },
    looksSame: (pair) => {
      const isSame = known.get(keyOf(pair));
      if (isSame === undefined) throw new Error(`${pair.before} and ${pair.after} were not compared`);
      return isSame;
    },
    read: async (pair, readVersions) =>
      (await readOne(pair)) ?? compareOne(pair, await readVersions([pair.before, pair.after])),
    keepOnly: async (pairs) => {
      const kept = new Set(pairs.map(keyOf));
      const entries = [...known].filter(([key]) => kept.has(key));
      if (entries.length !== index.length || known.size !== index.length) remember(indexFile, entries);
      await removeOthers(folder, [ownFolder]);
      await removeOthers(ownFolder, [indexFile, ...[...kept].map(fileOf)]);
    },
  };
}

async function eachInBatches<T>(items: readonly T[], task: (item: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += batchSize)
    await Promise.all(items.slice(start, start + batchSize).map(task));
}

/** Removes all from a folder but these, as far as that is possible. */
async function removeOthers(folder: string, kept: readonly string[]): Promise<void> {
  const isKept = new Set(kept);
  const names = await readdir(folder).catch(() => []);
  for (const file of names.map((name) => path.join(folder, name))) {
    // Another build may be writing its parts at this moment.
    const isToStay = isKept.has(file) || file.endsWith(partEnding);
    if (!isToStay) await rm(file, { recursive: true, force: true }).catch(() => {});
  }
}

function keyOf({ before, after, lang }: Pair): string {
  return `${before}-${after}-${lang}`;
}

/** Whether a reader sees no difference. */
export function showsNothing({ fields, blocks }: Changes): boolean {
  return fields.length === 0 && blocks.every(({ change }) => change === "same");
}

function findVersion(versions: ReadonlyMap<string, Version | undefined>, blob: string): Version {
  const version = versions.get(blob);
  if (!version) throw new Error(`${blob} is compared but is no article`);
  return version;
}
