import { diffArrays } from "diff";
import type { Piece } from "../model/history.ts";
import { joinWords, splitWords, type Word } from "./split-words.ts";

/** Words that stayed, then what was done behind them. */
interface Run {
  /** The space before the first of them in the older text; the words have the newer text's. */
  readonly space: string;
  readonly same: readonly Word[];
  readonly removed: readonly Word[];
  readonly added: readonly Word[];
}

const nothing: Run = { space: "", same: [], removed: [], added: [] };

/** Of the shorter text; where less of it stayed, it was written anew, and what stayed is chance. */
const leastShare = 1 / 3;

/** Texts that differ in more words than this are not worth comparing word by word. */
const mostChanges = 1_000;

/**
 * Compares two texts as an editor would mark them: whole words and phrases, a sentence that was written anew as a
 * whole. Without the removed pieces the result is the newer text. White space alone is no change.
 * @param lang BCP 47; decides what a word is.
 */
export function compareWords(before: string, after: string, lang: string): Piece[] {
  if (before === after) return buildPiece("same", after.trimEnd());
  const [old, young] = [splitWords(before, lang), splitWords(after, lang)];
  const found = joinRuns(slideBack(findRuns(old, young)));
  const runs = isRewritten(found, old, young) ? [{ ...nothing, removed: old, added: young }] : found;
  return runs.flatMap(({ same, removed, added }, index) => [
    ...buildPiece("same", joinWords(same)),
    ...buildPiece("removed", joinWords(removed) + findLostSpace(removed, added, runs[index + 1])),
    ...buildPiece("added", joinWords(added)),
  ]);
}

function buildPiece(change: Piece["change"], text: string): Piece[] {
  return text === "" ? [] : [{ change, text }];
}

/** Words that were cut off in front take the space behind them along: else they would run into what stayed. */
function findLostSpace(removed: readonly Word[], added: readonly Word[], next: Run | undefined): string {
  if (removed.length === 0 || added.length > 0) return "";
  return next?.same[0]?.space === "" ? next.space : "";
}

function isRewritten(runs: readonly Run[], before: readonly Word[], after: readonly Word[]): boolean {
  const hasBoth =
    runs.some(({ removed }) => removed.length > 0) && runs.some(({ added }) => added.length > 0);
  const stayed = runs.reduce((sum, { same }) => sum + countLetters(same), 0);
  return hasBoth && stayed < leastShare * Math.min(countLetters(before), countLetters(after));
}

function findRuns(before: Word[], after: Word[]): Run[] {
  const changes = diffArrays(before, after, {
    comparator: (one, other) => one.text === other.text,
    maxEditLength: mostChanges,
  });
  if (!changes) return [{ ...nothing, removed: before, added: after }];
  const runs: Run[] = [];
  let place = 0;
  for (const { value, added, removed } of changes) {
    if (added || removed) {
      const run = runs.pop() ?? nothing;
      runs.push({ ...run, ...(added ? { added: value } : { removed: value }) });
    } else {
      runs.push({ ...nothing, space: before[place]?.space ?? "", same: value });
    }
    if (!added) place += value.length;
  }
  return runs;
}

/**
 * Where a whole sentence came or went, the comparison may cut it in the wrong place: of two that begin alike it takes
 * "The" from the first. Moves such a change back to the start of a sentence, or else of a part of one.
 */
function slideBack(runs: readonly Run[]): Run[] {
  const slid: Run[] = [];
  let passed = nothing;
  for (const run of runs) {
    const { space, same } = passed;
    const [moved, behind] = slide(same.length > 0 ? { ...run, space, same: [...same, ...run.same] } : run);
    slid.push(moved);
    passed = behind;
  }
  return [...slid, passed];
}

/** The run with its change moved back as far as is good, and the words that the change was moved over. */
function slide(run: Run): [Run, Run] {
  const { same, removed, added } = run;
  if (removed.length > 0 && added.length > 0) return [run, nothing];
  const words = [...same, ...removed, ...added];
  const length = removed.length + added.length;
  const start = findStart(words, length);
  if (start === same.length) return [run, nothing];
  const [changed, behind] = [words.slice(start, start + length), words.slice(start + length)];
  const stayed = { ...run, same: same.slice(0, start) };
  const space = behind[0]?.space ?? "";
  return removed.length > 0
    ? [
        { ...stayed, removed: changed },
        { ...nothing, space, same: same.slice(start) },
      ]
    : [
        { ...stayed, added: changed },
        { ...nothing, space, same: behind },
      ];
}

/** Where a change at the end of these words may start as well: as near as there is a good place. */
function findStart(words: readonly Word[], length: number): number {
  let best = words.length - length;
  for (let start = best - 1; start >= 0 && length > 0; start--) {
    if (words[start]?.text !== words[start + length]?.text) break;
    if (rankStart(words[start - 1]) > rankStart(words[best - 1])) best = start;
  }
  return best;
}

function rankStart(before: Word | undefined): number {
  if (!before || /[.!?…。！？]$/.test(before.text)) return 2;
  return /[,;:—–”’»)，；：、」]$/.test(before.text) ? 1 : 0;
}

/** Makes one change of two that have hardly more between them than "of the": a reader could not follow both. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (let run of runs) {
    for (let last = joined.at(-1); last && isTrifle(last, run); last = joined.at(-1)) {
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

/** True when what stayed between two changes is no longer than either, so that most of the whole was changed. */
function isTrifle(last: Run, run: Run): boolean {
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
