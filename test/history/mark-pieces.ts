import type { Piece } from "../../src/model/history.ts";

/** What was removed in `[-…-]`, what was added in `{+…+}`. */
export function markPieces(pieces: readonly Piece[]): string {
  const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  return pieces.map(({ change, text }) => marks[change][0] + text + marks[change][1]).join("");
}
