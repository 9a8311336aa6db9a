import type { MarkdownIt, Token } from "markdown-it";
import { isJoined } from "../segment-break.ts";
import { readAttribute, visibleText } from "../tokens.ts";

/**
 * Drops the line ends that are no spaces, in texts and in alternative texts: browsers show each as a space, and a text has one
 * sentence per line. {@link isJoined} has the rule.
 * @param lang BCP 47.
 */
export function lineEnds(lang: string): (md: MarkdownIt) => void {
  return (md) => {
    md.core.ruler.push("line_end", ({ tokens }) => {
      for (const { children } of tokens) joinLines(children ?? [], lang);
    });
  };
}

/** A part of a paragraph with the language that it is marked as. */
interface Part {
  readonly token: Token;
  readonly text: string;
  readonly lang: string;
}

function joinLines(tokens: readonly Token[], lang: string): void {
  const parts = listParts(tokens, lang);
  for (const [index, { token, lang }] of parts.entries()) {
    if (token.children) joinLines(token.children, lang);
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    if (token.type !== "softbreak" || !previous || !next || !isJoined(previous.text, next.text, lang))
      continue;
    token.type = "text";
    token.content = "";
  }
}

/** Marks of footnotes and sources are no text: a line end beside one is between the words around it. */
function listParts(tokens: readonly Token[], lang: string): Part[] {
  const languages = [lang];
  const parts: Part[] = [];
  for (const token of tokens) {
    if (token.type === "foreign_open") languages.push(readAttribute(token, "lang") || lang);
    if (token.type === "foreign_close") languages.pop();
    const text = visibleText([token]);
    if (text !== "" || token.children) parts.push({ token, text, lang: languages.at(-1) ?? lang });
  }
  return parts;
}
