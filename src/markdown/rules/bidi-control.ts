import type { MarkdownIt, Token } from "markdown-it";
import { findUnbalancedControl, type UnbalancedControl } from "../../model/bidi-controls.ts";
import { ParseContext } from "../parse-context.ts";
import { readAttribute } from "../tokens.ts";

/** A bidirectional control, or an entity that may be one. */
const suspect = /[\u202a-\u202e\u2066-\u2069]|&[#\w]/;

/**
 * Reports bidirectional controls without a counterpart in the same paragraph. In HTML each block and each line of code is a
 * paragraph of UAX #9; alternative texts and titles are paragraphs of their own.
 */
export function bidiControls(md: MarkdownIt): void {
  md.core.ruler.push("bidi_control", ({ src, tokens, env }) => {
    if (!suspect.test(src)) return;
    const context = ParseContext.of(env);
    const lines = src.split("\n");
    let range: readonly [number, number] = [0, 0];
    for (const token of tokens) {
      // The tokens of cells and captions have no lines: those of their row or picture count.
      range = token.map ?? range;
      for (const paragraph of listParagraphs(token)) {
        const found = findUnbalancedControl(paragraph);
        if (!found) continue;
        const position = findPosition(found, paragraph, lines, range, context);
        context.report("text", position, `found ${found.message}`);
      }
    }
  });
}

function listParagraphs(token: Token): string[] {
  const { type, content, children } = token;
  if (type === "media") return [content, readAttribute(token, "title")];
  if (type === "fence" || type === "code_block") return content.split("\n");
  if (type !== "inline" || !children) return [];
  const apart = children.flatMap((child) => [joinText(child.children ?? []), readAttribute(child, "title")]);
  return [joinText(children), ...apart];
}

/** An image, whose tokens have children, adds nothing to the text of its paragraph. */
function joinText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === "softbreak" || type === "hardbreak") return "\n";
      return children ? "" : content;
    })
    .join("");
}

/** Finds the control in the lines of its block. One that is written as an entity gets the start of the block. */
function findPosition(
  { character, offset }: UnbalancedControl,
  paragraph: string,
  lines: readonly string[],
  [first, end]: readonly [number, number],
  context: ParseContext,
) {
  let preceding = paragraph.slice(0, offset).split(character).length - 1;
  for (let line = first; line < end; line++) {
    const columns = [...(lines[line] ?? "").matchAll(new RegExp(character, "g"))].map(({ index }) => index);
    const column = columns[preceding];
    if (column !== undefined) return context.positionAt(line, column);
    preceding -= columns.length;
  }
  return context.positionAt(first, 0);
}
