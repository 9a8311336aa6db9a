import { diffArrays } from "diff";
import { readBlocks } from "../markdown/read-blocks.ts";
import { setQuotes } from "../markdown/set-quotes.ts";
import { correctionKinds } from "../model/correction.ts";
import type { Block, Changes, FieldChange, Piece } from "../model/history.ts";
import { compareBlocks } from "./compare-blocks.ts";
import { compareWords } from "./compare-words.ts";
import { correctionKey, type Version } from "./parse-version.ts";

/**
 * Compares two versions as a reader sees them: words in title, description and short form, authors, corrections that were added, and the
 * text block by block. Both lists are empty if a reader sees no difference.
 * @param lang BCP 47, of the article.
 */
export function compareVersions(before: Version, after: Version, lang: string): Changes {
  return {
    fields: [
      ...buildField("title", compareLines(before.title, after.title, lang)),
      ...buildField("description", compareLines(before.description, after.description, lang)),
      ...buildField("short", compareLines(joinShort(before), joinShort(after), lang)),
      ...buildField("authors", compareIds(before.authors, after.authors)),
      ...listNewCorrections(before, after, lang),
    ],
    blocks: compareBlocks(readVisibleBlocks(before, lang), readVisibleBlocks(after, lang), lang),
  };
}

/** Compares two lines with the quotation marks that the page sets in them. */
function compareLines(before: string, after: string, lang: string): Piece[] {
  return compareWords(setQuotes(before, lang), setQuotes(after, lang), lang);
}

function buildField(
  field: Exclude<FieldChange["field"], "correction">,
  pieces: readonly Piece[],
): FieldChange[] {
  return pieces.every(({ change }) => change === "same") ? [] : [{ field, pieces }];
}

/** The story in short as one line; nothing of a retracted article, which does not show it. */
export function joinShort({ short, corrections }: Version): string {
  return corrections.some(({ kind }) => kind === "retraction") ? "" : short.join(" · ");
}

function compareIds(before: readonly string[], after: readonly string[]): Piece[] {
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((text) => ({ change: added ? "added" : removed ? "removed" : "same", text }) as const),
  );
}

/** Lists corrections that were added, one field each. One that was reworded counts as added. */
function listNewCorrections(before: Version, after: Version, lang: string): FieldChange[] {
  const earlier = new Set(before.corrections.map(correctionKey));
  return after.corrections
    .filter((correction) => !earlier.has(correctionKey(correction)))
    .map(({ kind, text }) => ({
      field: "correction",
      kind: correctionKinds.find((one) => one === kind) ?? "correction",
      pieces: [{ change: "added", text: joinBlocks(readBlocks(text, lang)) }],
    }));
}

function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join(" ");
}

/** Blocks of the versions in memory: a version is hashed, then compared with the one before and the one after it. */
const visibleBlocks = new WeakMap<Version, { readonly lang: string; readonly blocks: readonly Block[] }>();

/** Reads the blocks that the page shows: none of a retracted article, which shows its corrections alone. */
export function readVisibleBlocks(version: Version, lang: string): readonly Block[] {
  const cached = visibleBlocks.get(version);
  if (cached?.lang === lang) return cached.blocks;
  const isRetracted = version.corrections.some(({ kind }) => kind === "retraction");
  const blocks = isRetracted ? [] : readBlocks(version.text, lang);
  visibleBlocks.set(version, { lang, blocks });
  return blocks;
}
