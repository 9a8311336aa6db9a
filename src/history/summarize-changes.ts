import type { Labels } from "../../_includes/words.ts";
import { measureText } from "../markdown/word-count.ts";
import type { BlockChange, BlockKind, Changes, FieldChange, Piece, Revision } from "../model/history.ts";
import { isFolded, readOpeningWords } from "./describe-history.ts";

/** One thing that a revision changed: `Headline changed`, or `Correction` with its first words. */
export interface ChangeLabel {
  readonly label: string;
  /** In the language of the article. */
  readonly words?: string;
}

/** How many words were added and removed; each Chinese or Japanese character counts as one. */
export interface WordCounts {
  readonly added: number;
  readonly removed: number;
}

/**
 * Lists what a revision changed: corrections first, then headline, standfirst, byline, pictures, recordings and text.
 * @param lang BCP 47, of the article.
 */
export function listChangeLabels(
  revision: Revision,
  changes: Changes | undefined,
  { words }: Labels,
  lang: string,
): ChangeLabel[] {
  const { glance, undated } = words.history;
  if (isFolded(revision)) return [{ label: glance.minor }];
  const { fields, blocks } = changes ?? { fields: [], blocks: [] };
  const entries = blocks.flatMap(labelEntry(words, lang));
  if (revision.kind === "extended" && entries.length > 0) return entries;
  const labels = [
    ...entries,
    ...fields.flatMap((change) => labelCorrection(change, words, lang)),
    ...fields.flatMap(({ field }) => (field === "correction" ? [] : [{ label: glance.fields[field] }])),
    ...listBlockLabels(blocks, glance),
  ];
  const isNamed = revision.kind !== "changed" || labels.length === 0;
  return [...(isNamed ? [{ label: undated[revision.kind] }] : []), ...labels];
}

/** Labels an entry that was added to live coverage: `Entry added: 20:40 Ships wait`. */
const labelEntry =
  ({ history }: Labels["words"], lang: string) =>
  (block: BlockChange): ChangeLabel[] => {
    if (block.change !== "added" || block.kind !== "update") return [];
    const text = block.pieces.map(({ text }) => text).join("");
    return [{ label: history.glance.entryAdded, words: readOpeningWords(text, lang, correctionWords) }];
  };

/** A correction is mostly one sentence, which a line or two of the table has room for. */
const correctionWords = 24;

function labelCorrection(change: FieldChange, { corrections }: Labels["words"], lang: string): ChangeLabel[] {
  if (change.field !== "correction") return [];
  const text = change.pieces.map(({ text }) => text).join("");
  return [{ label: corrections.kinds[change.kind], words: readOpeningWords(text, lang, correctionWords) }];
}

type GlanceWords = Labels["words"]["history"]["glance"];

/** The kinds of blocks that are named apart from the text. */
const shownBlocks = [
  ["picture", "pictures"],
  ["video", "videos"],
  ["audio", "recordings"],
] as const;

function listBlockLabels(blocks: readonly BlockChange[], glance: GlanceWords): ChangeLabel[] {
  const changed = blocks.flatMap((block) => (block.change === "same" ? [] : [block]));
  const isShown = (block: { readonly kind: BlockKind }) => shownBlocks.some(([kind]) => kind === block.kind);
  return [
    ...shownBlocks.flatMap(([kind, words]) => {
      const found = changed.filter((block) => block.kind === kind).map(({ change }) => change);
      const { added, removed, changed: others } = glance[words];
      return [
        ...(found.includes("added") ? [{ label: added }] : []),
        ...(found.includes("removed") ? [{ label: removed }] : []),
        ...(found.some((change) => change !== "added" && change !== "removed") ? [{ label: others }] : []),
      ];
    }),
    ...(changed.every(isShown) ? [] : [{ label: glance.fields.text }]),
  ];
}

/** Counts the words in headline, standfirst, short form and text; corrections are beside the text, and a byline has names. */
export function countWords({ fields, blocks }: Changes): WordCounts {
  const pieces = [
    ...fields.flatMap(({ field, pieces }) => (field === "correction" || field === "authors" ? [] : pieces)),
    ...blocks.flatMap((block) => (block.change === "same" ? [] : block.pieces)),
  ];
  const count = (wanted: Piece["change"]) =>
    pieces
      .filter(({ change }) => change === wanted)
      .reduce((sum, { text }) => sum + measureText(text).wordCount, 0);
  return { added: count("added"), removed: count("removed") };
}
