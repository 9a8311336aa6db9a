import type { Labels } from "../../_includes/words.ts";
import type { Resolver } from "../markdown/markdown-document.ts";
import type { Source } from "../model/source.ts";
import { abbreviateSource, nameSource } from "../sources/describe-source.ts";

/** Finds the name of a cited source, and its note in the margin. */
export type Citation = NonNullable<Resolver["citation"]>;

export interface NamedSource {
  readonly name: string;
  readonly isUnnamed: boolean;
  /** For the margin. */
  readonly short: string;
}

/** Names the sources that a text may cite, by their ids. */
export function nameSources(
  sources: ReadonlyMap<string, Source>,
  labels: Labels,
): ReadonlyMap<string, NamedSource> {
  return new Map(
    [...sources].map(([id, source]) => [
      id,
      {
        name: nameSource(source),
        isUnnamed: source.kind === "unnamed",
        short: abbreviateSource(source, labels),
      },
    ]),
  );
}

/**
 * Finds the notes in the margin of one page: a source in short where the text first cites it, by its name alone after that, and not at
 * all right after itself, unless another place in it is cited.
 */
export function createNotes(cited: ReadonlyMap<string, NamedSource>, labels: Labels): Citation {
  const seen = new Set<string>();
  let last = "";
  return (id, locator) => {
    const source = cited.get(id);
    if (!source) return undefined;
    const isRepeated = last === id && !locator;
    last = id;
    if (isRepeated) return source;
    const words = seen.has(id) ? source.name : source.short;
    seen.add(id);
    return { ...source, note: words + (locator && labels.words.punctuation.comma + locator) };
  };
}
