import type { Block, BlockChange } from "../model/history.ts";
import { compareWords } from "./compare-words.ts";
import { matchBlocks } from "./match-blocks.ts";

/** A block of the newer text, with what it was before if it was something. */
interface NewBlock {
  readonly block: Block;
  readonly origin?: Block;
  readonly hasMoved: boolean;
}

/**
 * Compares two texts block by block: the blocks of the newer one in their order, those that are gone where they
 * stood. Nothing when a reader sees no difference.
 * @param lang BCP 47, of both.
 */
export function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  lang: string,
): BlockChange[] {
  const matches = matchBlocks(before, after, lang);
  const survivors = new Set([...matches.values()].map((match) => match.before));
  const listGone = (start: number, end: number) =>
    before.slice(start, end).filter((_, index) => !survivors.has(start + index));

  const changes: BlockChange[] = [];
  let place = 0;
  let pending: NewBlock[] = [];
  for (const [index, block] of after.entries()) {
    const match = matches.get(index);
    const origin = match && before[match.before];
    pending.push({ block, ...(origin && { origin }), hasMoved: match?.hasMoved ?? false });
    if (!match || match.hasMoved) continue;
    for (const one of compareStretch(listGone(place, match.before), pending, lang)) changes.push(one);
    place = match.before + 1;
    pending = [];
  }
  for (const one of compareStretch(listGone(place, before.length), pending, lang)) changes.push(one);
  return joinSame(changes);
}

/** What is gone and what is there between two blocks that kept their places, and the second of these. */
function compareStretch(gone: readonly Block[], there: readonly NewBlock[], lang: string): BlockChange[] {
  const strangers = there.filter(({ origin }) => !origin);
  const isReplaced =
    gone.length === strangers.length &&
    gone.every(({ kind }, index) => kind === strangers[index]?.block.kind);
  const predecessors = new Map(isReplaced ? strangers.map(({ block }, index) => [block, gone[index]]) : []);
  const removed = (isReplaced ? [] : gone).map(({ kind, text }) => {
    return { change: "removed", kind, pieces: [{ change: "removed", text }] } as const;
  });
  return [
    ...removed,
    ...there.map(({ block, origin = predecessors.get(block), hasMoved }) =>
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

/** Makes one run of neighbours that stayed the same. */
function joinSame(changes: readonly BlockChange[]): BlockChange[] {
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
