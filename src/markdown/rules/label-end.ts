import type { StateInline } from "markdown-it";

/** Places of closing brackets by those of the opening ones, for each end of what is parsed: the text of a link is parsed on its own. */
type LabelEnds = Map<number, number>;

const known = new WeakMap<StateInline, Map<number, LabelEnds>>();

/**
 * The place of the bracket that closes the one at `start`, or -1: what markdown-it's `parseLinkLabel` finds. One pass answers for all
 * brackets that it meets, because a text may open many and close none.
 */
export function findLabelEnd(state: StateInline, start: number): number {
  const byMaximum = known.get(state) ?? new Map<number, LabelEnds>();
  const ends: LabelEnds = byMaximum.get(state.posMax) ?? new Map();
  known.set(state, byMaximum.set(state.posMax, ends));
  if (!ends.has(start)) pairBrackets(state, start, ends);
  return ends.get(start) ?? -1;
}

function pairBrackets(state: StateInline, start: number, ends: LabelEnds): void {
  const { pos, posMax, src } = state;
  const open = [start];
  state.pos = start + 1;
  while (state.pos < posMax) {
    const place = state.pos;
    if (src[place] === "]") ends.set(open.pop() ?? start, place);
    if (open.length === 0) break;
    state.md.inline.skipToken(state);
    // Where more than the bracket was skipped, it begins a link, a note or an image.
    if (src[place] === "[" && state.pos === place + 1) open.push(place);
  }
  for (const place of open) ends.set(place, -1);
  state.pos = pos;
}
