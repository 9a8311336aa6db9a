import { correctionLabels } from "../corrections/correction-words.ts";
import { formatDate, formatDay } from "../model/dates.ts";
import type { Block, BlockKind, FieldChange, History, Revision } from "../model/history.ts";
import { joinWords, splitWords } from "./split-words.ts";

/** Labels of revisions for places where the date follows. */
export const revisionLabels: Readonly<Record<Revision["kind"], string>> = {
  published: "First published",
  imported: "In this repository since",
  changed: "Changed",
  withdrawn: "Withdrawn",
  restored: "Restored",
  redacted: "Withheld",
};

/** Returns the label of a revision for a place where no date follows. */
export function labelRevision({ kind }: Revision): string {
  return kind === "imported" ? "Added to this repository" : revisionLabels[kind];
}

/** Texts for revisions without changes to show. */
export const revisionNotes: Readonly<Record<Revision["kind"], string>> = {
  published: "The text as it first came out.",
  imported: "The oldest text that this history has.",
  changed: "The text before this one is withheld, so that there is nothing to compare it with.",
  withdrawn: "The article was taken down.",
  restored: "The article came back with the same words.",
  redacted: "This revision is withheld.",
};

/** Returns the id of a revision's element on the history page. Revisions count from 1, the oldest. */
export function revisionId({ revisions }: History, revision: Revision): string {
  return `revision.${revisions.length - revisions.indexOf(revision)}`;
}

/** True for minor changes: the history page folds them, but counts them. */
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

/** From short to long. */
const timeFormats: readonly Intl.DateTimeFormatOptions[] = [
  { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
];

/**
 * Formats times of day so that no two revisions have the same date and time: `14:05` for revisions of one day, `14:05:31` for those of
 * one minute, and `14:05:31, revision 3` for those of one second.
 * @returns a text for each revision, in their order; undefined for the only one of its day.
 */
export function formatTimes({ revisions }: History, lang: string): readonly (string | undefined)[] {
  const times: (string | undefined)[] = revisions.map(() => undefined);
  const labels = revisions.map(({ date }) => formatDay(date));
  for (const format of timeFormats) {
    for (const index of listRepeated(labels)) {
      const date = revisions[index]?.date;
      const time = date?.setLocale(lang).toLocaleString(format);
      times[index] = time;
      labels[index] = `${date && formatDay(date)} ${time}`;
    }
  }
  for (const index of listRepeated(labels)) {
    times[index] = `${times[index]}, revision ${revisions.length - index}`;
  }
  return times;
}

/** Lists the indexes of labels that occur more than once. */
function listRepeated(labels: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...labels.keys()].filter((index) => (counts.get(labels[index] ?? "") ?? 0) > 1);
}

/** Returns the label of a changed field. */
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

/** Returns the noun for a kind of block. */
export function nameKind(kind: BlockKind): string {
  return nouns[kind][0];
}

/** `3 unchanged paragraphs`. */
export function countUnchanged(blocks: readonly Block[]): string {
  const [kind, ...others] = new Set(blocks.map(({ kind }) => kind));
  const [one, many] = kind && others.length === 0 ? nouns[kind] : ["part", "parts"];
  return `${blocks.length} unchanged ${blocks.length === 1 ? one : many}`;
}

const openingWords = 7;

/** Returns the first 7 words of a text, with an ellipsis if there are more. */
export function readOpeningWords(text: string, lang: string): string {
  const words = splitWords(text, lang);
  if (words.length <= openingWords) return text;
  return `${joinWords(words.slice(0, openingWords))} …`;
}
