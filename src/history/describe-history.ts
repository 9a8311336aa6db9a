import { correctionLabels } from "../corrections/correction-words.ts";
import { formatDate } from "../edition/dates.ts";
import type { Block, BlockKind, FieldChange, History, Revision } from "../edition/history.ts";
import { joinWords, splitWords } from "./split-words.ts";

/** What a revision is called. */
export const revisionLabels: Readonly<Record<Revision["kind"], string>> = {
  published: "First published",
  changed: "Changed",
  withdrawn: "Withdrawn",
  restored: "Restored",
  redacted: "Withheld",
};

/** What there is to say of a revision that shows no changes. */
export const revisionNotes: Readonly<Record<Revision["kind"], string>> = {
  published: "The text as it first came out.",
  changed: "The text before this one is withheld, so that there is nothing to compare it with.",
  withdrawn: "The article was taken down.",
  restored: "The article came back with the same words.",
  redacted: "This revision is withheld.",
};

/** Id of a revision's element on the page of the history; revisions count from 1, the first text. */
export function revisionId({ revisions }: History, revision: Revision): string {
  return `revision.${revisions.length - revisions.indexOf(revision)}`;
}

/** True for what is counted, but folded. */
export function isFolded({ kind, isMinor }: Revision): boolean {
  return kind === "changed" && isMinor;
}

/** `4 revisions since 19 March 2021, 1 of them minor. The newest stands first.` */
export function summarizeHistory({ revisions }: History, lang: string): string {
  const first = revisions.at(-1);
  const minor = revisions.filter(isFolded).length;
  const since = first ? ` since ${formatDate(first.date, lang)}` : "";
  const counted = `${revisions.length} ${revisions.length === 1 ? "revision" : "revisions"}${since}`;
  return `${counted}${minor > 0 ? `, ${minor} of them minor` : ""}. The newest stands first.`;
}

/** `14:05`, where two revisions have one date and only the time tells them apart. */
export function formatTimeWithin(
  { revisions }: History,
  { date }: Revision,
  lang: string,
): string | undefined {
  const isAlone = revisions.filter((other) => other.date.hasSame(date, "day")).length < 2;
  if (isAlone) return undefined;
  return date.setLocale(lang).toLocaleString({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** What a changed field is called where readers see it. */
export function labelField(change: FieldChange): string {
  switch (change.field) {
    case "title":
      return "Headline";
    case "description":
      return "Standfirst";
    case "authors":
      return "Byline";
    case "correction":
      return `${correctionLabels[change.kind]} added`;
  }
}

const nouns: Readonly<Record<BlockKind, readonly [one: string, many: string]>> = {
  paragraph: ["paragraph", "paragraphs"],
  heading: ["subhead", "subheads"],
  entry: ["list entry", "list entries"],
  quote: ["quotation", "quotations"],
  code: ["piece of code", "pieces of code"],
  row: ["table row", "table rows"],
  picture: ["picture", "pictures"],
  note: ["footnote", "footnotes"],
};

/** What a block is, in a word or two. */
export function nameKind(kind: BlockKind): string {
  return nouns[kind][0];
}

/** `3 unchanged paragraphs`. */
export function countUnchanged(blocks: readonly Block[]): string {
  const [kind, ...others] = new Set(blocks.map(({ kind }) => kind));
  const [one, many] = kind && others.length === 0 ? nouns[kind] : ["part", "parts"];
  return `${blocks.length} unchanged ${blocks.length === 1 ? one : many}`;
}

/** How many words are enough to know a paragraph by. */
const fewWords = 7;

/** The first words of a text, with an ellipsis where there are more. */
export function readOpeningWords(text: string, lang: string): string {
  const words = splitWords(text, lang);
  if (words.length <= fewWords) return text;
  return `${joinWords(words.slice(0, fewWords))} …`;
}
