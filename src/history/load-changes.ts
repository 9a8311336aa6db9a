import type { Kind, Memory } from "../memory/memory.ts";
import type { Changes } from "../model/history.ts";
import type { Pair } from "./find-revisions.ts";
import type { Version } from "./parse-version.ts";
import type { ReadVersions } from "./read-versions.ts";

/** Compares two versions as a reader sees them; `lang` (BCP 47) is the language of the article. */
export type CompareVersions = (before: Version, after: Version, lang: string) => Changes;

/**
 * The inputs are the pair. Each entry is a file of its own, because a build reads few of them, and because the changes of a
 * withheld text must be deleted.
 */
const changesKind: Kind<Changes> = { name: "changes", isApart: true };

/** Returns the changes between two texts from the cache, or compares them. */
export async function loadChanges(
  { before, after, lang }: Pair,
  memory: Memory,
  readVersions: ReadVersions,
  compare: CompareVersions,
): Promise<Changes> {
  const cached = memory.find(changesKind, [before, after, lang]);
  if (cached) return cached;
  const versions = await readVersions([before, after]);
  const [older, newer] = [versions.get(before), versions.get(after)];
  if (!older || !newer) throw new Error(`${before} or ${after} is compared but is no article`);
  return memory.put(changesKind, [before, after, lang], compare(older, newer, lang));
}

/** Removes the changes of all other pairs from the cache. */
export function keepChanges(pairs: readonly Pair[], memory: Memory): void {
  memory.keepOnly(
    changesKind,
    pairs.map(({ before, after, lang }) => [before, after, lang]),
  );
}
