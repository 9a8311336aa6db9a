import MarkdownParser, { type MarkdownIt, type Token } from "markdown-it";
import type { Position } from "../model/diagnostic.ts";
import { ParseContext } from "./parse-context.ts";

const { utils } = new MarkdownParser();

export const escapeHtml = utils.escapeHtml;

/** Resolves backslash escapes and entities (CommonMark, sections 2.4 and 2.5). */
export const unescapeText = utils.unescapeAll;

/** Percent-encodes the characters that a URL may not contain, but nothing twice; host names become Punycode. */
export function encodeUrl(url: string): string {
  return MarkdownParser.prototype.normalizeLink(url);
}

/** A scheme of one letter is a Windows drive. */
const unsafeScheme = /^(javascript|vbscript|file|data|[a-z]):/;
const pictureData = /^data:image\/(?:gif|png|jpeg|webp)[;,]/;

/** Finds a scheme that no page may contain: `javascript`, `vbscript`, `file`, `c`, or `data` unless it is a picture. */
export function findUnsafeScheme(url: string): string | undefined {
  // Browsers ignore control characters and spaces here (WHATWG URL, section 4.4).
  const plain = url.replace(/[\p{Cc}\s]/gu, "").toLowerCase();
  return pictureData.test(plain) ? undefined : unsafeScheme.exec(plain)?.[1];
}

/** An attribute's value, or an empty string. */
export function readAttribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/** The inline tokens of each block, in order. */
export function* eachInline(tokens: readonly Token[]): Generator<readonly Token[]> {
  for (const { type, children } of tokens) if (type === "inline" && children) yield children;
}

/** The inline tokens of one type, in order. */
export function findInline(tokens: readonly Token[], type: string): Token[] {
  return [...eachInline(tokens)].flatMap((children) => children.filter((token) => token.type === type));
}

/** The inline tokens of some types with their positions; one in an alternative text, which has none, has that of its image. */
export function listWithPositions(
  tokens: readonly Token[],
  types: readonly string[],
  context: ParseContext,
): { readonly token: Token; readonly position: Position }[] {
  return tokens.flatMap((token) => {
    if (token.type === "image") {
      const position = context.findPosition(token);
      const inside = (token.children ?? []).filter(({ type }) => types.includes(type));
      return position ? inside.map((child) => ({ token: child, position })) : [];
    }
    return types.includes(token.type) ? [{ token, position: context.positionOf(token) }] : [];
  });
}

/** Sets the function that renders a token type. */
export function renderTokens(
  md: MarkdownIt,
  type: string,
  render: (token: Token, context: ParseContext) => string,
): void {
  md.renderer.rules[type] = (tokens, index, _options, env) => {
    const token = tokens[index];
    return token ? render(token, ParseContext.of(env)) : "";
  };
}

const isText = new Set([
  "text",
  "text_special",
  "code_inline",
  "live_label",
  "timeline_label",
  "unknown_footnote",
  "broken_link",
  "broken_citation",
  "broken_comment",
  "broken_emphasis",
  "broken_html",
  "broken_template",
]);

/** The visible text of inline tokens, without the marks of footnotes and citations and without alternative texts. */
export function visibleText(tokens: readonly Token[]): string {
  let text = "";
  for (const { type, content } of tokens) {
    if (isText.has(type)) text += content;
    else if (type === "softbreak" || type === "hardbreak") text += " ";
  }
  return text;
}
