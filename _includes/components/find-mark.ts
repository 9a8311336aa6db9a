import type { Teaser } from "../../src/model/article.ts";
import type { Words } from "../words.ts";

/** Finds the word that marks a corrected article in a list; undefined for a retracted one, whose headline says that it is. */
export function findMark(
  { correctionMark }: Pick<Teaser, "correctionMark">,
  { corrections }: Words["kicker"],
): string | undefined {
  return correctionMark && correctionMark !== "retraction" ? corrections[correctionMark] : undefined;
}
