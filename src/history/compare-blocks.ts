import type { Block, BlockChange } from "../model/history.ts";
import { compareWords } from "./compare-words.ts";
import { matchBlocks } from "./match-blocks.ts";

/** A block of the newer text, and the block of the older text that it was, if any. */
interface NewBlock {
  readonly block: Block;
  readonly origin: Block | undefined;
  readonly hasMoved: boolean;
}

/**
 * Compares two texts block by block. The result has the blocks of the newer text in their order, with removed ones at their former
 * places; it is empty if a reader sees no difference.
 * @param lang BCP 47, of both.
 */
export function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  lang: string,
): BlockChange[] {
  const matches = matchBlocks(before, after, lang);
  const kept = new Set([...matches.values()].map((match) => match.before));
  const listRemoved = (start: number, end: number) =>
    before.slice(start, end).filter((_, index) => !kept.has(start + index));

  const changes: BlockChange[][] = [];
  let start = 0;
  let pending: NewBlock[] = [];
  for (const [index, block] of after.entries()) {
    const match = matches.get(index);
    const hasMoved = match?.hasMoved ?? false;
    pending.push({ block, origin: match && before[match.before], hasMoved });
    if (!match || hasMoved) continue;
    changes.push(compareStretch(listRemoved(start, match.before), pending, lang));
    start = match.before + 1;
    pending = [];
  }
  changes.push(compareStretch(listRemoved(start, before.length), pending, lang));
  return joinUnchanged(changes.flat());
}

/**
 * Compares the blocks after one that kept its place, up to and including the next one. If the removed blocks and the new ones
 * without an origin are equal in number and kinds, each new one replaces a removed one.
 */
function compareStretch(removed: readonly Block[], blocks: readonly NewBlock[], lang: string): BlockChange[] {
  const added = blocks.filter(({ origin }) => !origin);
  const isReplaced =
    removed.length === added.length && removed.every(({ kind }, index) => kind === added[index]?.block.kind);
  const origins = new Map(isReplaced ? added.map(({ block }, index) => [block, removed[index]]) : []);
  return [
    ...(isReplaced ? [] : removed).map(({ kind, text }) => {
      return { change: "removed", kind, pieces: [{ change: "removed", text }] } as const;
    }),
    ...blocks.map(({ block, origin = origins.get(block), hasMoved }) =>
      compareBlock(origin, block, hasMoved, lang),
    ),
  ];
}

function compareBlock(origin: Block | undefined, block: Block, hasMoved: boolean, lang: string): BlockChange {
  const { kind, text } = block;
  if (!origin) return { change: "added", kind, pieces: [{ change: "added", text }] };
  const pieces = compareWords(origin.text, text, lang);
  if (hasMoved) return { change: "moved", kind, pieces };
  const isSame = kind === origin.kind && pieces.every(({ change }) => change === "same");
  return isSame ? { change: "same", blocks: [block] } : { change: "changed", kind, pieces };
}

/** Joins unchanged neighbours. Returns nothing if all blocks are unchanged. */
function joinUnchanged(changes: readonly BlockChange[]): BlockChange[] {
  if (changes.every(({ change }) => change === "same")) return [];
  const joined: BlockChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.change === "same" && change.change === "same") {
      joined[joined.length - 1] = { change: "same", blocks: [...last.blocks, ...change.blocks] };
    } else joined.push(change);
  }
  return joined;
}
