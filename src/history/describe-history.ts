import { correctionLabels } from "../corrections/correction-words.ts";
import { formatDate, formatDay } from "../model/dates.ts";
import type { Block, BlockKind, FieldChange, History, Revision } from "../model/history.ts";
import { joinWords, splitWords } from "./split-words.ts";

/** What a revision is called in front of its date. */
export const revisionLabels: Readonly<Record<Revision["kind"], string>> = {
  published: "First published",
  imported: "In this repository since",
  changed: "Changed",
  withdrawn: "Withdrawn",
  restored: "Restored",
  redacted: "Withheld",
};

/** What a revision is called where no date follows. */
export function labelRevision({ kind }: Revision): string {
  return kind === "imported" ? "Added to this repository" : revisionLabels[kind];
}

/** What there is to say of a revision that shows no changes. */
export const revisionNotes: Readonly<Record<Revision["kind"], string>> = {
  published: "The text as it first came out.",
  imported: "The oldest text that this history has.",
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

/** Each form says more than the one before it. */
const timeForms: readonly Intl.DateTimeFormatOptions[] = [
  { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
];

/**
 * What tells a revision from the others of its day: nothing if it is the only one, else `14:05`, `14:05:31` where
 * that is needed, and `14:05:31, revision 3` for commits of one second. No two revisions have the same date and time.
 * @returns one text or undefined for each revision, in their order.
 */
export function formatTimes({ revisions }: History, lang: string): readonly (string | undefined)[] {
  const times: (string | undefined)[] = revisions.map(() => undefined);
  const labels = revisions.map(({ date }) => formatDay(date));
  for (const form of timeForms) {
    for (const index of listRepeated(labels)) {
      const date = revisions[index]?.date;
      const time = date?.setLocale(lang).toLocaleString(form);
      times[index] = time;
      labels[index] = `${date && formatDay(date)} ${time}`;
    }
  }
  for (const index of listRepeated(labels)) {
    times[index] = `${times[index]}, revision ${revisions.length - index}`;
  }
  return times;
}

/** The indexes of all labels that stand in the list more than once. */
function listRepeated(labels: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...labels.keys()].filter((index) => (counts.get(labels[index] ?? "") ?? 0) > 1);
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
