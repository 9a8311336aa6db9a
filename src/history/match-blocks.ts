import { diffArrays } from "diff";
import type { Block } from "../model/history.ts";
import { pairSimilar } from "./pair-similar.ts";

/** The block of the older text that a block of the newer text was. */
export interface Match {
  /** Its index in the older text. */
  readonly before: number;
  /** True if its order among the matched blocks has changed. */
  readonly hasMoved: boolean;
}

/**
 * The most insertions and removals in the order of blocks; a moved block is one of each. With more of them, all blocks count as
 * moved: no reader could follow the order.
 */
const maxMoves = 1_000;

/** A block that was both edited and moved needs this likeness, because its neighbours do not confirm the match. */
const minLikenessOfMoved = 0.7;

/**
 * Matches blocks of the newer text, by their index, with blocks of the older text that have the same or similar words. No block is
 * matched twice; a block without a match was added.
 */
export function matchBlocks(
  before: readonly Block[],
  after: readonly Block[],
  lang: string,
): ReadonlyMap<number, Match> {
  const edited = pairEdited(before, after, lang);
  const newNames = after.map(nameBlock);
  // An edited block gets the name of the block that it became, so that one comparison of names finds all blocks that kept their
  // order.
  const oldNames = before.map((block, index) => newNames[edited.get(index)?.after ?? -1] ?? nameBlock(block));
  const shared = { before: listShared(oldNames, newNames), after: listShared(newNames, oldNames) };
  const matches = matchUnmoved(shared.before, shared.after);
  const matched = new Set([...matches.values()].map(({ before }) => before));
  const unmatched = new Map<string, number[]>();
  for (const { name, index } of shared.before) {
    const { likeness = 1 } = edited.get(index) ?? {};
    if (matched.has(index) || likeness < minLikenessOfMoved) continue;
    unmatched.set(name, [...(unmatched.get(name) ?? []), index]);
  }
  for (const { name, index } of shared.after) {
    const origin = matches.has(index) ? undefined : unmatched.get(name)?.shift();
    if (origin !== undefined) matches.set(index, { before: origin, hasMoved: true });
  }
  return matches;
}

interface NamedBlock {
  readonly name: string;
  readonly index: number;
}

function nameBlock({ kind, text }: Block): string {
  return `${kind} ${text}`;
}

/** Pairs blocks of the older text, by their index, with similar ones of the newer text. Blocks that are in both texts are left out. */
function pairEdited(before: readonly Block[], after: readonly Block[], lang: string) {
  const [gone, added] = [listUnique(before, after), listUnique(after, before)];
  const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text);
  return new Map(
    pairSimilar(texts(gone), texts(added), lang).map(({ before, after, likeness }) => [
      gone[before]?.index ?? -1,
      { after: added[after]?.index ?? -1, likeness },
    ]),
  );
}

function listUnique(blocks: readonly Block[], others: readonly Block[]) {
  const names = new Set(others.map(nameBlock));
  return blocks.map((block, index) => ({ ...block, index })).filter((block) => !names.has(nameBlock(block)));
}

function listShared(names: readonly string[], others: readonly string[]): NamedBlock[] {
  const shared = new Set(others);
  return names.map((name, index) => ({ name, index })).filter(({ name }) => shared.has(name));
}

/** Matches blocks by the longest common sequence of names. */
function matchUnmoved(before: NamedBlock[], after: NamedBlock[]): Map<number, Match> {
  const matches = new Map<number, Match>();
  const comparator = (one: NamedBlock, other: NamedBlock) => one.name === other.name;
  let [from, to] = [0, 0];
  for (const { added, removed, count } of diffArrays(before, after, {
    comparator,
    maxEditLength: maxMoves,
  }) ?? []) {
    for (let step = 0; step < count && !added && !removed; step++) {
      const [one, other] = [before[from + step], after[to + step]];
      if (one && other) matches.set(other.index, { before: one.index, hasMoved: false });
    }
    if (!added) from += count;
    if (!removed) to += count;
  }
  return matches;
}
