import type { MarkdownIt, Token } from "markdown-it";
import { findNearest } from "../../model/find-nearest.ts";
import { findTargetKind, targetKinds } from "../../model/target-kinds.ts";
import type { LinkPlaceholder, Resolver } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";
import { joinTextLines } from "../segment-break.ts";
import { setQuotes } from "../set-quotes.ts";
import {
  eachInline,
  encodeUrl,
  escapeHtml,
  findInline,
  findUnsafeScheme,
  readAttribute,
  renderTokens,
} from "../tokens.ts";
import { decorative } from "./image.ts";

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

  linkBareAddresses(md);

  md.core.ruler.push("link", ({ tokens, env }) => {
    for (const children of eachInline(tokens)) checkLinks(children, ParseContext.of(env));
  });

  renderTokens(md, "link_open", (token, context) => {
    const href = readAttribute(token, "href");
    const title = setQuotes(joinTextLines(readAttribute(token, "title"), lang), lang);
    return href === "" ? "<a>" : context.addPlaceholder({ kind: "link", href, ...(title && { title }) });
  });
}

/** `https://example.org` is a link without further marks. Addresses are shown as typed, those in `<…>` too. */
function linkBareAddresses(md: MarkdownIt): void {
  md.set({ linkify: true });
  md.normalizeLinkText = (address) => address;
  // Only https: and http:, not www.example.org or a mail address.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  for (const prefix of ["ftp:", "//", "mailto:"]) md.linkify.add(prefix, null);
  // The rule within texts finds them all; the step after it finds what begins without a scheme.
  md.core.ruler.disable("linkify");
  md.core.ruler.after("inline", "locate_bare_addresses", ({ tokens, env }) => {
    for (const token of findInline(tokens, "link_open"))
      if (token.markup === "linkify") moveToScheme(token, ParseContext.of(env));
  });
}

/** markdown-it's rule begins at the colon. */
function moveToScheme(token: Token, context: ParseContext): void {
  const { line, column } = context.positionOf(token);
  context.setPosition(token, { line, column: column - readAttribute(token, "href").indexOf(":") });
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
    const message = checkToken(token, tokens.slice(index + 1, index + 3), isInside);
    if (message) context.report("link", context.positionOf(token), message);
    if (isLink || token.type === "link_close") isInside = isLink;
  }
}

function checkToken({ type }: Token, [next, third]: readonly Token[], isInside: boolean): string | undefined {
  if (isInside && (type === "link_open" || type === "footnote_ref" || type === "citation")) {
    return "found a link inside another link's text; place it before or after";
  }
  if (type === "link_open" && next?.type === "link_close") {
    return "found a link without text; write it in the brackets: [text](address)";
  }
  if (
    type === "link_open" &&
    next?.type === "image" &&
    next.content === decorative &&
    third?.type === "link_close"
  ) {
    return "found a link whose picture says nothing; say in its square brackets where the link leads";
  }
  return undefined;
}

/** Records the target of a link, or reports it and removes it from the page. */
function checkTarget(token: Token, context: ParseContext): void {
  const href = readAttribute(token, "href");
  const position = context.positionOf(token);
  const message = describeShownTarget(token, href) ?? describeBadTarget(href);
  if (message === undefined) {
    context.links.push({ href, position });
    return;
  }
  context.report("link", position, message);
  token.attrSet("href", "");
}

const schemes: ReadonlySet<string> = new Set([...targetKinds, "https", "http", "mailto", "tel", "data"]);

/** `<tag:quays>` would show readers a target, which only writers know. */
function describeShownTarget({ markup }: Token, href: string): string | undefined {
  return markup === "autolink" && findTargetKind(href)
    ? `found <${href}>, which readers would see; write what it leads to: [text](${href})`
    : undefined;
}

const expected =
  "expected https:, http:, mailto:, tel:, a path such as ../2021/story.md, or a target such as tag:quays";

function describeBadTarget(href: string): string | undefined {
  const found = findFault(href);
  if (found === undefined) return undefined;
  const [scheme = "", ...rest] = href.split(":");
  const nearest = rest.length > 0 ? findNearest(scheme, targetKinds) : undefined;
  return `found ${found}; ${nearest ? `did you mean "${nearest}:${rest.join(":")}"?` : expected}`;
}

function findFault(href: string): string | undefined {
  if (href === "") return "a link without an address";
  const scheme = findUnsafeScheme(href) ?? findScheme(href);
  // A picture as data is one that findUnsafeScheme allows.
  if (scheme !== undefined && (scheme === findUnsafeScheme(href) || !schemes.has(scheme)))
    return `a ${scheme}: address`;
  if (/^(?:mailto|tel):$/i.test(href)) return `"${href}" without a recipient`;
  if (!/^https?:/i.test(href)) return undefined;
  if (!URL.canParse(href)) return `"${href}", which no browser can open`;
  const { username, password } = new URL(href);
  return username === "" && password === ""
    ? undefined
    : `"${href}" with a user name or password, which every reader would see`;
}

function findScheme(href: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
}
