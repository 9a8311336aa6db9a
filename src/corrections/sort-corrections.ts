import type { Correction } from "../model/correction.ts";

/**
 * Sorts an article's corrections for readers: a retraction first, because it replaces the text, then newest first.
 * @param corrections oldest first.
 */
export function sortCorrections(corrections: readonly Correction[]): Correction[] {
  const isRetraction = ({ kind }: Correction) => kind === "retraction";
  return corrections.toReversed().sort((a, b) => Number(isRetraction(b)) - Number(isRetraction(a)));
}
