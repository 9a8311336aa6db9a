import type { Labels, Words } from "../../_includes/words.ts";
import { formatDate, formatDay } from "../model/dates.ts";
import type { Block, FieldChange, History, Revision } from "../model/history.ts";
import { joinWords, splitWords } from "./split-words.ts";

/** Returns the id of a revision's element on the history page. Revisions count from 1, the oldest. */
export function revisionId({ revisions }: History, revision: Revision): string {
  return `revision.${revisions.length - revisions.indexOf(revision)}`;
}

/** True for minor changes: the history page folds them, but counts them. */
export function isFolded({ kind, isMinor }: Revision): boolean {
  return kind === "changed" && isMinor;
}

/** Counts the changes after the first text. New entries of live coverage are none. */
export function countChanges(revisions: readonly Revision[]): number {
  return revisions.slice(0, -1).filter(({ kind }) => kind !== "extended").length;
}

/** `Changed 3 times since 19 March 2021; 1 of the changes is minor. The newest stands first.` */
export function summarizeHistory({ revisions }: History, { lang, words }: Labels): string {
  const first = revisions.at(-1);
  const changes = countChanges(revisions);
  if (changes === 0) return words.history.onlyExtended;
  const minor = revisions.filter(isFolded).length;
  return words.history.summary(changes, minor, first && formatDate(first.date, lang));
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
export function formatTimes(
  { revisions }: History,
  { lang, words }: Labels,
): readonly (string | undefined)[] {
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
    times[index] = words.history.timeAndNumber(times[index] ?? "", revisions.length - index);
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
export function labelField(change: FieldChange, { article, history, corrections }: Words): string {
  if (change.field === "correction") return history.correctionAdded(corrections.kinds[change.kind]);
  return change.field === "short" ? article.inShort : history.fields[change.field];
}

/** `3 unchanged paragraphs`. */
export function countUnchanged(blocks: readonly Block[], { history }: Words): string {
  const [kind, ...others] = new Set(blocks.map(({ kind }) => kind));
  return history.unchanged(blocks.length, kind && others.length === 0 ? kind : "part");
}

const openingWords = 7;

/** Returns the first words of a text, with an ellipsis if there are more. */
export function readOpeningWords(text: string, lang: string, count = openingWords): string {
  const words = splitWords(text, lang);
  if (words.length <= count) return text;
  return `${joinWords(words.slice(0, count))} …`;
}
