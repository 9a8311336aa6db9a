import type { Revision } from "../model/history.ts";
import type { PublicState, PublicText } from "./find-public-states.ts";

/** One or more commits in a row after which readers had the same. */
export interface PublicRevision {
  readonly kind: Exclude<Revision["kind"], "imported" | "redacted">;
  /** Oldest first; the first made the revision. */
  readonly states: readonly [PublicState, ...PublicState[]];
  readonly isRedacted: boolean;
}

/** Two texts that followed each other, and that only a comparison can tell apart, or not, as a reader would. */
export type LooksSame = (before: PublicText, after: PublicText) => boolean;

/** @param states oldest first; the first one has a text. */
export function groupRevisions(states: readonly PublicState[], looksSame: LooksSame): PublicRevision[] {
  const revisions: PublicRevision[] = [];
  for (const [index, state] of states.entries()) {
    const kind = findKind(states[index - 1], state, looksSame);
    const last = revisions.at(-1);
    if (kind !== undefined || !last) {
      revisions.push({ kind: kind ?? "published", states: [state], isRedacted: state.isRedacted });
      continue;
    }
    const isRedacted = last.isRedacted || state.isRedacted;
    revisions[revisions.length - 1] = { ...last, states: [...last.states, state], isRedacted };
  }
  return revisions;
}

/** The pairs of texts that `groupRevisions` will ask about. */
export function listDoubts(states: readonly PublicState[]): [before: PublicText, after: PublicText][] {
  const doubts: [PublicText, PublicText][] = [];
  groupRevisions(states, (before, after) => {
    doubts.push([before, after]);
    return false;
  });
  return doubts;
}

/** What the state changed for readers; nothing if they had the same as before. */
function findKind(
  before: PublicState | undefined,
  { text, isRedacted }: PublicState,
  looksSame: LooksSame,
): PublicRevision["kind"] | undefined {
  if (!before) return "published";
  if (!before.text) return text && "restored";
  if (!text) return "withdrawn";
  if (before.text.facts.seen === text.facts.seen) return undefined;
  // A withheld text is compared with nothing.
  const isCompared = !before.isRedacted && !isRedacted;
  return isCompared && looksSame(before.text, text) ? undefined : "changed";
}
