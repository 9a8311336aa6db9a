import type { Piece } from "../../src/model/history.ts";

/** Formats removed text as `[-…-]` and added text as `{+…+}`. */
export function markPieces(pieces: readonly Piece[]): string {
  const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  return pieces.map(({ change, text }) => marks[change][0] + text + marks[change][1]).join("");
}
