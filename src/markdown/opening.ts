import type { Token } from "markdown-it";
import { visibleText } from "./tokens.ts";

/** How much of a text its opening holds: paragraphs are added until it has this many characters. */
const enough = 600;

/** The paragraphs before anything else (a heading, a list, a picture), as plain text, until there is enough. */
export function readOpening(tokens: readonly Token[]): string[] {
  const opening: string[] = [];
  let length = 0;
  for (let index = 0; tokens[index]?.type === "paragraph_open" && length < enough; index += 3) {
    const text = visibleText(tokens[index + 1]?.children ?? []);
    opening.push(text);
    length += text.length;
  }
  return opening;
}
