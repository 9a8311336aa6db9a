import MarkdownParser, { type MarkdownIt, type Token } from "markdown-it";
import { Draft } from "./draft.ts";

const { utils } = new MarkdownParser();

export const escapeHtml = utils.escapeHtml;

/** The text behind backslash escapes and entities (CommonMark, sections 2.4 and 2.5). */
export const unescapeText = utils.unescapeAll;

/** Percent-encodes what must not stand in a URL and leaves what is encoded already; hosts become Punycode. */
export function encodeUrl(url: string): string {
  return MarkdownParser.prototype.normalizeLink(url);
}

/** An attribute's text, empty where the token has none. */
export function readAttribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/** The inline tokens of every block, in reading order, block by block. */
export function* eachInline(tokens: readonly Token[]): Generator<readonly Token[]> {
  for (const { type, children } of tokens) if (type === "inline" && children) yield children;
}

/** Those of one type, in reading order. */
export function findInline(tokens: readonly Token[], type: string): Token[] {
  return [...eachInline(tokens)].flatMap((children) => children.filter((token) => token.type === type));
}

/** Says how tokens of a type are written. */
export function writeTokens(
  md: MarkdownIt,
  type: string,
  write: (token: Token, draft: Draft) => string,
): void {
  md.renderer.rules[type] = (tokens, index, _options, env) => {
    const token = tokens[index];
    return token ? write(token, Draft.of(env)) : "";
  };
}

const isText = new Set([
  "text",
  "text_special",
  "code_inline",
  "unknown_note",
  "broken_link",
  "broken_citation",
]);

/** What a reader sees of these tokens as plain text: no marks of notes and citations, no alternative text. */
export function visibleText(tokens: readonly Token[]): string {
  let text = "";
  for (const { type, content } of tokens) {
    if (isText.has(type)) text += content;
    else if (type === "softbreak" || type === "hardbreak") text += " ";
  }
  return text;
}
