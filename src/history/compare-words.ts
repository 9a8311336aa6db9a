import { diffArrays } from "diff";
import type { Piece } from "../model/history.ts";
import { joinWords, splitWords, type Word } from "./split-words.ts";

/** Unchanged words, and the change that follows them. */
interface Run {
  /** The white space before the first unchanged word in the older text; the words have that of the newer text. */
  readonly space: string;
  readonly same: readonly Word[];
  readonly removed: readonly Word[];
  readonly added: readonly Word[];
}

const emptyRun: Run = { space: "", same: [], removed: [], added: [] };

/** If a smaller share of the shorter text is unchanged, the text counts as rewritten: the common words are coincidence. */
const minUnchanged = 1 / 3;

/** Texts that differ in more words are not compared word by word. */
const maxChanges = 1_000;

/**
 * Compares two texts as an editor would mark them: whole words and phrases, and a rewritten sentence as a whole. The result without its
 * removed pieces is the newer text. A difference in white space alone is no change.
 * @param lang BCP 47; decides what a word is.
 */
export function compareWords(before: string, after: string, lang: string): Piece[] {
  if (before === after) return buildPiece("same", after.trimEnd());
  const [oldWords, newWords] = [splitWords(before, lang), splitWords(after, lang)];
  const found = joinChanges(alignToSentences(findRuns(oldWords, newWords)));
  const isNew = isRewritten(found, oldWords, newWords);
  const runs = isNew ? [{ ...emptyRun, removed: oldWords, added: newWords }] : found;
  return runs.flatMap(({ same, removed, added }, index) => [
    ...buildPiece("same", joinWords(same)),
    ...buildPiece("removed", joinWords(removed) + findLostSpace(removed, added, runs[index + 1])),
    ...buildPiece("added", joinWords(added)),
  ]);
}

function buildPiece(change: Piece["change"], text: string): Piece[] {
  return text === "" ? [] : [{ change, text }];
}

/**
 * If words at the start of the text were removed, the space after them is removed too, so that they do not touch the next word.
 */
function findLostSpace(removed: readonly Word[], added: readonly Word[], next: Run | undefined): string {
  if (removed.length === 0 || added.length > 0) return "";
  return next?.same[0]?.space === "" ? next.space : "";
}

function isRewritten(runs: readonly Run[], before: readonly Word[], after: readonly Word[]): boolean {
  const hasBoth =
    runs.some(({ removed }) => removed.length > 0) && runs.some(({ added }) => added.length > 0);
  const unchanged = countLetters(runs.flatMap(({ same }) => same));
  return hasBoth && unchanged < minUnchanged * Math.min(countLetters(before), countLetters(after));
}

function findRuns(before: Word[], after: Word[]): Run[] {
  const changes = diffArrays(before, after, {
    comparator: (one, other) => one.text === other.text,
    maxEditLength: maxChanges,
  });
  if (!changes) return [{ ...emptyRun, removed: before, added: after }];
  const runs: Run[] = [];
  let index = 0;
  for (const { value, added, removed } of changes) {
    if (added || removed) {
      const run = runs.pop() ?? emptyRun;
      runs.push({ ...run, [added ? "added" : "removed"]: value });
    } else {
      runs.push({ ...emptyRun, space: before[index]?.space ?? "", same: value });
    }
    if (!added) index += value.length;
  }
  return runs;
}

/**
 * Moves changes back to the start of a sentence, or else of a part of one. If a whole sentence was added, and the next one begins with
 * the same word, the comparison finds the addition one word too late.
 */
function alignToSentences(runs: readonly Run[]): Run[] {
  const aligned: Run[] = [];
  let passed = emptyRun;
  for (const run of runs) {
    const { space, same } = passed;
    const [moved, behind] = moveBack(same.length > 0 ? { ...run, space, same: [...same, ...run.same] } : run);
    aligned.push(moved);
    passed = behind;
  }
  return [...aligned, passed];
}

/**
 * Moves the change of a run back to the best place (`findStart`). Returns the run, and the unchanged words that now follow the
 * change.
 */
function moveBack(run: Run): [Run, Run] {
  const { same, removed, added } = run;
  if (removed.length > 0 && added.length > 0) return [run, emptyRun];
  const isRemoval = removed.length > 0;
  const changed = isRemoval ? removed : added;
  const words = [...same, ...changed];
  const start = findStart(words, changed.length);
  if (start === same.length) return [run, emptyRun];
  const end = start + changed.length;
  const behind = words.slice(end);
  return [
    { ...run, same: same.slice(0, start), [isRemoval ? "removed" : "added"]: words.slice(start, end) },
    { ...emptyRun, space: behind[0]?.space ?? "", same: isRemoval ? same.slice(start) : behind },
  ];
}

/**
 * Returns the index at which the change at the end of these words starts best: it may move back while the words that it passes
 * are repeated at its end.
 */
function findStart(words: readonly Word[], length: number): number {
  let best = words.length - length;
  for (let start = best - 1; start >= 0 && length > 0; start--) {
    if (words[start]?.text !== words[start + length]?.text) break;
    if (rankStart(words[start - 1]) > rankStart(words[best - 1])) best = start;
  }
  return best;
}

/** Returns 2 for the start of a sentence, 1 for the start of a part, else 0. */
function rankStart(before: Word | undefined): number {
  if (!before || /[.!?…。！？]$/.test(before.text)) return 2;
  return /[,;:—–”’»)，；：、」]$/.test(before.text) ? 1 : 0;
}

/** Joins two changes with only a few unchanged words between them ("of the"), because separate marks would be hard to read. */
function joinChanges(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (let run of runs) {
    for (let last = joined.at(-1); last && isOneChange(last, run); last = joined.at(-1)) {
      joined.pop();
      run = {
        ...last,
        removed: [...last.removed, ...run.same, ...run.removed],
        added: [...last.added, ...run.same, ...run.added],
      };
    }
    joined.push(run);
  }
  return joined;
}

/**
 * True if the two changes together remove and add words, and the unchanged words between them are no longer than either change.
 */
function isOneChange(last: Run, run: Run): boolean {
  const between = countLetters(run.same);
  const hasBoth = (key: "removed" | "added") => last[key].length + run[key].length > 0;
  return hasBoth("removed") && hasBoth("added") && between <= measure(last) && between <= measure(run);
}

function measure({ removed, added }: Run): number {
  return Math.max(countLetters(removed), countLetters(added));
}

function countLetters(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}
