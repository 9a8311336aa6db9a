import type { MarkdownIt, Token } from "markdown-it";
import { findUnbalancedControl, type UnbalancedControl } from "../../model/bidi-controls.ts";
import { Draft } from "../draft.ts";
import { readAttribute } from "../tokens.ts";

/** A bidirectional control as itself, or perhaps as an entity. */
const suspect = /[\u202a-\u202e\u2066-\u2069]|&[#\w]/;

/**
 * Bidirectional controls without their counterpart in the same paragraph. In HTML each block is a paragraph to UAX #9, and each line
 * of code; alternative texts and titles are texts of their own.
 */
export function bidiControls(md: MarkdownIt): void {
  md.core.ruler.push("bidi_control", ({ src, tokens, env }) => {
    if (!suspect.test(src)) return;
    const draft = Draft.of(env);
    const lines = src.split("\n");
    let rows: readonly [number, number] = [0, 0];
    for (const token of tokens) {
      // A cell and a caption have no lines of their own: they stand in those of their row and picture.
      rows = token.map ?? rows;
      for (const paragraph of listParagraphs(token)) {
        const found = findUnbalancedControl(paragraph);
        if (found)
          draft.report("text", findPosition(found, paragraph, lines, rows, draft), `found ${found.message}`);
      }
    }
  });
}

function listParagraphs({ type, content, children }: Token): string[] {
  if (type === "fence" || type === "code_block") return content.split("\n");
  if (type !== "inline" || !children) return [];
  return [children.map(readText).join(""), ...children.flatMap(listOwnTexts)];
}

/** What of a token stands in its paragraph: a line break is white space there, a picture a thing of no direction. */
function readText({ type, content, children }: Token): string {
  if (type === "softbreak" || type === "hardbreak") return "\n";
  return children ? "" : content;
}

function listOwnTexts(token: Token): string[] {
  return [(token.children ?? []).map(readText).join(""), readAttribute(token, "title")];
}

/** Where the control stands in the source; where it is written as an entity, where its block begins. */
function findPosition(
  { character, offset }: UnbalancedControl,
  paragraph: string,
  lines: readonly string[],
  [first, end]: readonly [number, number],
  draft: Draft,
) {
  let before = paragraph.slice(0, offset).split(character).length - 1;
  for (let line = first; line < end; line++) {
    const columns = [...(lines[line] ?? "").matchAll(new RegExp(character, "g"))].map(({ index }) => index);
    const column = columns[before];
    if (column !== undefined) return draft.positionAt(line, column);
    before -= columns.length;
  }
  return draft.positionAt(first, 0);
}
