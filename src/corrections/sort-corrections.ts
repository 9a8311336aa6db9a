import type { Correction } from "../model/correction.ts";

/** An article's notes as a reader should meet them: newest first, a retraction before all, as it stands for the text. */
export function sortCorrections(corrections: readonly Correction[]): Correction[] {
  const newestFirst = corrections.toReversed();
  return [
    ...newestFirst.filter(isRetraction),
    ...newestFirst.filter((correction) => !isRetraction(correction)),
  ];
}

function isRetraction({ kind }: Correction): boolean {
  return kind === "retraction";
}
