import type { Json, Kind, Memory } from "../memory/memory.ts";
import type { Changes } from "../model/history.ts";
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
  keepOnly(pairs: readonly Pair[]): void;
}

/** Whether a reader sees no difference, by the pair: so that a build with nothing new reads one file. */
const samenesses: Kind<boolean> = { name: "sameness" };
/** By the pair. A file for each, because few are read, and words that are withheld must not stay in a file. */
const differences: Kind<Changes> = { name: "changes", isApart: true };

/** Comparisons that are made once, and again where the cache has lost them. */
export function openComparisons(memory: Memory, compare: CompareVersions): Comparisons {
  const findOne = (pair: Pair): Changes | undefined => {
    const changes = memory.find(differences, listInputs(pair));
    if (changes) memory.put(samenesses, listInputs(pair), showsNothing(changes));
    return changes;
  };
  const compareOne = (pair: Pair, versions: ReadonlyMap<string, Version | undefined>): Changes => {
    const changes = compare(findVersion(versions, pair.before), findVersion(versions, pair.after), pair.lang);
    memory.put(samenesses, listInputs(pair), showsNothing(changes));
    return memory.put(differences, listInputs(pair), changes);
  };
  const isKnown = (pair: Pair): boolean =>
    memory.find(samenesses, listInputs(pair)) !== undefined || findOne(pair) !== undefined;
  return {
    compareAll: async (pairs, readVersions) => {
      const missing = pairs.filter((pair) => !isKnown(pair));
      const versions = await readVersions(missing.flatMap(({ before, after }) => [before, after]));
      for (const pair of missing) compareOne(pair, versions);
    },
    looksSame: (pair) => {
      const isSame = memory.find(samenesses, listInputs(pair));
      if (isSame === undefined) throw new Error(`${pair.before} and ${pair.after} were not compared`);
      return isSame;
    },
    read: async (pair, readVersions) =>
      memory.find(differences, listInputs(pair)) ??
      compareOne(pair, await readVersions([pair.before, pair.after])),
    keepOnly: (pairs) => {
      for (const pair of pairs) memory.keep(samenesses, listInputs(pair));
      memory.save(samenesses);
      memory.keepOnly(differences, pairs.map(listInputs));
    },
  };
}

function listInputs({ before, after, lang }: Pair): Json {
  return [before, after, lang];
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
