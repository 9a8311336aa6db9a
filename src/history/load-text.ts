import { setQuotes } from "../markdown/set-quotes.ts";
import type { Kind, Memory } from "../memory/memory.ts";
import type { WholeText } from "../model/history.ts";
import { joinShort, readVisibleBlocks } from "./compare-versions.ts";
import type { TextSource } from "./find-revisions.ts";
import type { ReadVersions } from "./read-versions.ts";

/** The inputs are blob and language. Each entry is a file of its own, because the text must be deleted when it is withheld. */
const textKind: Kind<WholeText> = { name: "texts", isApart: true };

/** Returns a whole text from the cache, or reads it from git. */
export async function loadText(
  { blob, lang }: TextSource,
  memory: Memory,
  readVersions: ReadVersions,
): Promise<WholeText> {
  const cached = memory.find(textKind, [blob, lang]);
  if (cached) return cached;
  const version = (await readVersions([blob])).get(blob);
  if (!version) throw new Error(`${blob} is shown but is no article`);
  return memory.put(textKind, [blob, lang], {
    title: setQuotes(version.title, lang),
    description: setQuotes(version.description, lang),
    short: setQuotes(joinShort(version), lang),
    authors: version.authors,
    blocks: readVisibleBlocks(version, lang),
  });
}

/** Removes all other texts from the cache. */
export function keepTexts(sources: readonly TextSource[], memory: Memory): void {
  memory.keepOnly(
    textKind,
    sources.map(({ blob, lang }) => [blob, lang]),
  );
}
