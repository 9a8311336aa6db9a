import { diffArrays } from "diff";
import { readBlocks } from "../markdown/read-blocks.ts";
import { correctionKinds } from "../model/correction.ts";
import type { Block, Changes, FieldChange, Piece } from "../model/history.ts";
import { compareBlocks } from "./compare-blocks.ts";
import { compareWords } from "./compare-words.ts";
import { nameCorrection } from "./name-correction.ts";
import type { Version } from "./version.ts";

/**
 * What a reader of an article would see change from one version to the next: words in the headline and standfirst,
 * authors, notes that were added, and the text block by block. Both lists are empty when that is nothing.
 * @param lang BCP 47, of the article.
 */
export function compareVersions(before: Version, after: Version, lang: string): Changes {
  return {
    fields: [
      ...buildField("title", compareWords(before.title, after.title, lang)),
      ...buildField("description", compareWords(before.description, after.description, lang)),
      ...buildField("authors", compareIds(before.authors, after.authors)),
      ...listNewCorrections(before, after, lang),
    ],
    blocks: compareBlocks(readVisible(before, lang), readVisible(after, lang), lang),
  };
}

function buildField(field: "title" | "description" | "authors", pieces: readonly Piece[]): FieldChange[] {
  return pieces.every(({ change }) => change === "same") ? [] : [{ field, pieces }];
}

function compareIds(before: readonly string[], after: readonly string[]): Piece[] {
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((text) => ({ change: added ? "added" : removed ? "removed" : "same", text }) as const),
  );
}

/** One field each; a note that was reworded counts as a new one, as readers have not seen it yet. */
function listNewCorrections(before: Version, after: Version, lang: string): FieldChange[] {
  const known = new Set(before.corrections.map(nameCorrection));
  return after.corrections
    .filter((correction) => !known.has(nameCorrection(correction)))
    .map(({ kind, text }) => ({
      field: "correction",
      kind: correctionKinds.find((known) => known === kind) ?? "correction",
      pieces: [{ change: "added", text: joinBlocks(readBlocks(text, lang)) }],
    }));
}

function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join(" ");
}

/** A retracted article shows its notices alone: the text is gone from the page. */
function readVisible({ text, corrections }: Version, lang: string): Block[] {
  return corrections.some(({ kind }) => kind === "retraction") ? [] : readBlocks(text, lang);
}
