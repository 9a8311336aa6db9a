import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Changes } from "../edition/history.ts";
import { readRemembered, remember } from "../store/remembered.ts";
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

/** Files written at once. */
const batchSize = 64;

/**
 * Remembers comparisons below `folder`, one file for each pair. The file's name says whether a reader sees a difference,
 * so that a build with nothing new lists the folder and reads no file.
 * @param code a hash of the code that compares: what other code left is forgotten.
 */
export async function openComparisons(
  folder: string,
  code: string,
  compare: CompareVersions,
): Promise<Comparisons> {
  const ownFolder = path.join(folder, code);
  await mkdir(ownFolder, { recursive: true });
  const known = new Map((await readdir(ownFolder)).flatMap(parseName));
  const fileOf = (key: string) => path.join(ownFolder, `${key}${known.get(key) ? sameEnding : ending}`);
  const compareOne = async (pair: Pair, versions: ReadonlyMap<string, Version | undefined>) => {
    const changes = compare(findVersion(versions, pair.before), findVersion(versions, pair.after), pair.lang);
    const key = keyOf(pair);
    known.set(key, showsNothing(changes));
    await remember(fileOf(key), changes);
    return changes;
  };
  return {
    compareAll: async (pairs, readVersions) => {
      const unknown = pairs.map((pair) => [keyOf(pair), pair] as const).filter(([key]) => !known.has(key));
      const missing = [...new Map(unknown).values()];
      const versions = await readVersions(missing.flatMap(({ before, after }) => [before, after]));
      for (let start = 0; start < missing.length; start += batchSize) {
        const batch = missing.slice(start, start + batchSize);
        await Promise.all(batch.map((pair) => compareOne(pair, versions)));
      }
    },
    looksSame: (pair) => {
      const isSame = known.get(keyOf(pair));
      if (isSame === undefined) throw new Error(`${pair.before} and ${pair.after} were not compared`);
      return isSame;
    },
    read: async (pair, readVersions) => {
      const remembered = await readRemembered(fileOf(keyOf(pair)), changesSchema);
      return remembered ?? (await compareOne(pair, await readVersions([pair.before, pair.after])));
    },
    keepOnly: async (pairs) => {
      const kept = new Set(pairs.map(keyOf));
      const others = (await readdir(folder)).filter((name) => name !== code);
      const unused = [...known.keys()].filter((key) => !kept.has(key)).map(fileOf);
      for (const file of [...others.map((name) => path.join(folder, name)), ...unused]) {
        await rm(file, { recursive: true, force: true });
      }
    },
  };
}

const ending = ".json";
const sameEnding = ".same.json";

function keyOf({ before, after, lang }: Pair): string {
  return `${before}-${after}-${lang}`;
}

/** The key that a file is named for, and whether it says that a reader sees no difference. */
function parseName(name: string): [key: string, isSame: boolean][] {
  const [key = "", ...endings] = name.split(/(?=\.)/);
  const found = endings.join("");
  return found === ending || found === sameEnding ? [[key, found === sameEnding]] : [];
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
