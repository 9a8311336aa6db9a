import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { Draft } from "../draft.ts";
import type { LinkGap, Resolver } from "../markdown-document.ts";
import { eachInline, encodeUrl, escapeHtml, readAttribute, writeTokens } from "../tokens.ts";
import { findUnsafeScheme } from "../unsafe-scheme.ts";

/** Links: recorded as they were written, checked, and resolved only when they are rendered. */
export function links(md: MarkdownIt): void {
  // By itself markdown-it encodes every address, and turns a link with a forbidden one into text without a word.
  md.normalizeLink = (url) => url;
  md.validateLink = () => true;

  md.inline.ruler.after("link", "broken_link", parseBrokenLink);

  md.core.ruler.push("link", ({ tokens, env }) => {
    for (const children of eachInline(tokens)) checkLinks(children, Draft.of(env));
  });

  writeTokens(md, "broken_link", ({ content }) => content);
  writeTokens(md, "link_open", (token, draft) => {
    const href = readAttribute(token, "href");
    const title = readAttribute(token, "title");
    return href === "" ? "<a>" : draft.leaveGap({ kind: "link", href, ...(title && { title }) });
  });
}

/** What still looks like the middle of a link when no rule took it for one: mostly an address with a space in it. */
function parseBrokenLink(state: StateInline, silent: boolean): boolean {
  if (silent || !state.src.startsWith("](", state.pos)) return false;
  // An escaped bracket before it says that this is text; one that is far away says nothing.
  const before = state.src.slice(Math.max(0, state.pos - 1000), state.pos);
  if (!/(?:^|[^\\])\[[^[]*$/.test(before)) return false;
  state.push("broken_link", "", 0).content = "](";
  state.pos += 2;
  return true;
}

/** The start tag of a link that leads where the resolver says. */
export function fillLink({ href: written, title }: LinkGap, resolve: Resolver): string {
  const { href, isExternal } = resolve.link(written);
  const rel = isExternal ? ' rel="external"' : "";
  return `<a href="${escapeHtml(encodeUrl(href))}"${rel}${title ? ` title="${escapeHtml(title)}"` : ""}>`;
}

function checkLinks(tokens: readonly Token[], draft: Draft): void {
  let isInside = false;
  for (const [index, token] of tokens.entries()) {
    const isLink = token.type === "link_open";
    if (isLink) checkTarget(token, draft);
    const mistake = findMistake(token, tokens[index + 1], isInside);
    if (mistake) draft.report("link", draft.positionOf(token), mistake);
    if (isLink || token.type === "link_close") isInside = isLink;
  }
}

function findMistake({ type }: Token, next: Token | undefined, isInside: boolean): string | undefined {
  if (type === "broken_link") {
    return 'found "](", but no link; an address with spaces needs <>, [text](<a file.md>), and plain text a backslash, \\](';
  }
  if (isInside && (type === "link_open" || type === "footnote_ref" || type === "citation")) {
    return "found a link inside another link's text; place it before or after";
  }
  if (type === "link_open" && next?.type === "link_close") {
    return "found a link without text; write it in the brackets: [text](address)";
  }
  return undefined;
}

/** Records the link's target; takes one away that must not reach the page. */
function checkTarget(token: Token, draft: Draft): void {
  const href = readAttribute(token, "href");
  const position = draft.positionOf(token);
  const found = describeBadTarget(href);
  if (found === undefined) {
    draft.links.push({ href, position });
    return;
  }
  draft.report(
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
