import { diffArrays } from "diff";
import type { Block } from "../model/history.ts";
import { pairSimilar } from "./pair-similar.ts";

/** What a block of the newer text was before. */
export interface Match {
  /** Its place in the older text. */
  readonly before: number;
  /** True when others that stayed have overtaken it. */
  readonly hasMoved: boolean;
}

/** Where more blocks than half of this have moved, it is called a move of all of them: nobody could follow it. */
const mostMoves = 1_000;

/** What was edited and moved as well must be clearly the same, as nothing around it says so. */
const leastLikenessFarAway = 0.7;

/**
 * Finds for the blocks of the newer text, by their places, what they were in the older one: the same words, or words
 * that are like them. No block is matched twice; those without a match were added.
 */
export function matchBlocks(
  before: readonly Block[],
  after: readonly Block[],
  lang: string,
): ReadonlyMap<number, Match> {
  const pairs = pairEdited(before, after, lang);
  const newNames = after.map(nameBlock);
  // An edited block takes the name of what became of it, so that one comparison tells what kept its place.
  const oldNames = before.map((block, place) => newNames[pairs.get(place)?.after ?? -1] ?? nameBlock(block));
  const old = listShared(oldNames, newNames);
  const shared = listShared(newNames, oldNames);
  const matches = findUnmoved(old, shared);
  const taken = new Set([...matches.values()].map(({ before }) => before));
  const left = new Map<string, number[]>();
  for (const { name, place } of old) {
    const { likeness = 1 } = pairs.get(place) ?? {};
    if (taken.has(place) || likeness < leastLikenessFarAway) continue;
    left.set(name, [...(left.get(name) ?? []), place]);
  }
  for (const { name, place } of shared) {
    const origin = matches.has(place) ? undefined : left.get(name)?.shift();
    if (origin !== undefined) matches.set(place, { before: origin, hasMoved: true });
  }
  return matches;
}

interface NamedBlock {
  readonly name: string;
  readonly place: number;
}

function nameBlock({ kind, text }: Block): string {
  return `${kind} ${text}`;
}

/** The likely successors of blocks whose words the newer text has nowhere, by the older place. */
function pairEdited(before: readonly Block[], after: readonly Block[], lang: string) {
  const old = listUnique(before, after);
  const young = listUnique(after, before);
  const texts = (blocks: readonly { readonly text: string }[]) => blocks.map(({ text }) => text);
  return new Map(
    pairSimilar(texts(old), texts(young), lang).map(({ before, after, likeness }) => [
      old[before]?.place ?? -1,
      { after: young[after]?.place ?? -1, likeness },
    ]),
  );
}

function listUnique(blocks: readonly Block[], others: readonly Block[]) {
  const names = new Set(others.map(nameBlock));
  return blocks.map((block, place) => ({ ...block, place })).filter((block) => !names.has(nameBlock(block)));
}

function listShared(names: readonly string[], others: readonly string[]): NamedBlock[] {
  const known = new Set(others);
  return names.map((name, place) => ({ name, place })).filter(({ name }) => known.has(name));
}

function findUnmoved(old: NamedBlock[], shared: NamedBlock[]): Map<number, Match> {
  const matches = new Map<number, Match>();
  const comparator = (one: NamedBlock, other: NamedBlock) => one.name === other.name;
  let [from, to] = [0, 0];
  for (const { added, removed, count } of diffArrays(old, shared, { comparator, maxEditLength: mostMoves }) ??
    []) {
    for (let step = 0; step < count && !added && !removed; step++) {
      const [one, other] = [old[from + step], shared[to + step]];
      if (one && other) matches.set(other.place, { before: one.place, hasMoved: false });
    }
    if (!added) from += count;
    if (!removed) to += count;
  }
  return matches;
}
