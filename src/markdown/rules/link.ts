import type { MarkdownIt, StateInline, Token } from "markdown-it";
import type { LinkPlaceholder, Resolver } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";
import { joinTextLines } from "../segment-break.ts";
import { setQuotes } from "../set-quotes.ts";
import {
  eachInline,
  encodeUrl,
  escapeHtml,
  findUnsafeScheme,
  readAttribute,
  renderTokens,
} from "../tokens.ts";

/**
 * Records links as they are written and checks them; they are resolved when the document is rendered. Their titles get typographic
 * quotation marks.
 * @param lang BCP 47.
 */
export function links(lang: string): (md: MarkdownIt) => void {
  return (md) => addLinks(md, lang);
}

function addLinks(md: MarkdownIt, lang: string): void {
  // markdown-it would encode each address, and turn a link with a forbidden address into text without a report.
  md.normalizeLink = (url) => url;
  md.validateLink = () => true;

  md.inline.ruler.after("link", "broken_link", parseBrokenLink);

  md.core.ruler.push("link", ({ tokens, env }) => {
    for (const children of eachInline(tokens)) checkLinks(children, ParseContext.of(env));
  });

  renderTokens(md, "broken_link", ({ content }) => content);
  renderTokens(md, "link_open", (token, context) => {
    const href = readAttribute(token, "href");
    const title = setQuotes(joinTextLines(readAttribute(token, "title"), lang), lang);
    return href === "" ? "<a>" : context.addPlaceholder({ kind: "link", href, ...(title && { title }) });
  });
}

/** Finds `](` that no rule parsed as a link: most often an address that contains a space. */
function parseBrokenLink(state: StateInline, silent: boolean): boolean {
  if (silent || !state.src.startsWith("](", state.pos)) return false;
  // Without an unescaped [ in the preceding 1,000 characters, `](` is plain text.
  const preceding = state.src.slice(Math.max(0, state.pos - 1000), state.pos);
  if (!/(?:^|[^\\])\[[^[]*$/.test(preceding)) return false;
  state.push("broken_link", "", 0).content = "](";
  state.pos += 2;
  return true;
}

/** Renders the start tag of a link. */
export function renderLink({ href: written, title }: LinkPlaceholder, resolve: Resolver): string {
  const { href, isExternal } = resolve.link(written);
  const rel = isExternal ? ' rel="external"' : "";
  return `<a href="${escapeHtml(encodeUrl(href))}"${rel}${title ? ` title="${escapeHtml(title)}"` : ""}>`;
}

function checkLinks(tokens: readonly Token[], context: ParseContext): void {
  let isInside = false;
  for (const [index, token] of tokens.entries()) {
    const isLink = token.type === "link_open";
    if (isLink) checkTarget(token, context);
    const message = checkToken(token, tokens[index + 1], isInside);
    if (message) context.report("link", context.positionOf(token), message);
    if (isLink || token.type === "link_close") isInside = isLink;
  }
}

function checkToken({ type }: Token, next: Token | undefined, isInside: boolean): string | undefined {
  if (type === "broken_link") {
    return 'found "](", but no link; put <> around an address with spaces, [text](<a file.md>); if it is text, write \\](';
  }
  if (isInside && (type === "link_open" || type === "footnote_ref" || type === "citation")) {
    return "found a link inside another link's text; place it before or after";
  }
  if (type === "link_open" && next?.type === "link_close") {
    return "found a link without text; write it in the brackets: [text](address)";
  }
  return undefined;
}

/** Records the target of a link, or reports it and removes it from the page. */
function checkTarget(token: Token, context: ParseContext): void {
  const href = readAttribute(token, "href");
  const position = context.positionOf(token);
  const found = describeBadTarget(href);
  if (found === undefined) {
    context.links.push({ href, position });
    return;
  }
  context.report(
    "link",
    position,
    `found ${found}; expected https:, http:, mailto:, tel:, or a path such as ../2021/story.md`,
  );
  token.attrSet("href", "");
}

function describeBadTarget(href: string): string | undefined {
  if (href === "") return "a link without an address";
  const scheme = findUnsafeScheme(href);
  if (scheme) return `a ${scheme}: address`;
  const isBroken = /^https?:/i.test(href) && !URL.canParse(href);
  return isBroken ? `"${href}", which no browser can open` : undefined;
}
