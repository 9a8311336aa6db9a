import GithubSlugger, { slug } from "github-slugger";
import type { MarkdownIt, Token } from "markdown-it";
import type { Position } from "../../model/diagnostic.ts";
import { ParseContext } from "../parse-context.ts";
import { visibleText } from "../tokens.ts";

/** The id at the end of a heading, `## Text {#id}`, as in Pandoc and kramdown. Not tried again from each of many spaces. */
const ownId = /(?<![ \t])[ \t]*\{#([^\s{}]{1,200})\}[ \t]*$/;

/** Gives headings the same ids as GitHub, or those that they give themselves, and checks that their levels form an outline below the page's `h1`. */
export function headings(md: MarkdownIt): void {
  // Before inline texts are parsed: what stands in braces is no text.
  md.core.ruler.before("locate_blocks", "heading_id", ({ tokens }) => {
    for (const [index, heading] of tokens.entries()) {
      const inline = tokens[index + 1];
      const [found, id] = (heading.type === "heading_open" && ownId.exec(inline?.content ?? "")) || [];
      if (!inline || found === undefined) continue;
      heading.meta = { ...heading.meta, id };
      inline.content = inline.content.slice(0, -found.length);
    }
  });
  // At the end of the core chain: footnotes are at the end of the text, and quotation marks are typographic.
  md.core.ruler.push("heading", ({ tokens, env }) => {
    const context = ParseContext.of(env);
    const slugger = new GithubSlugger();
    const own = reserveIds(tokens, slugger, context);
    let previous = 1;
    for (const [index, token] of tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const level = Number(token.tag.slice(1));
      const text = visibleText(tokens[index + 1]?.children ?? []).trim();
      const position = context.positionOf(token);
      // GitHub's id of a heading without letters is empty, which HTML does not allow.
      const id = own.get(token) ?? slugger.slug(slug(text) === "" ? "section" : text);
      token.attrSet("id", id);
      // The level of an entry's headline follows from what stands above its list.
      const isEntry = typeof token.meta?.["entry"] === "number";
      context.headings.push({ level, id, text, position, ...(isEntry && { isEntry }) });
      if (isEntry) continue;
      checkHeading(level, previous, text, position, context);
      previous = level;
    }
  });
}

/** Reads the ids that headings give themselves. None is given to another heading; one with a dot belongs to a note or citation. */
function reserveIds(
  tokens: readonly Token[],
  slugger: GithubSlugger,
  context: ParseContext,
): Map<Token, string> {
  const own = new Map<Token, string>();
  for (const token of tokens) {
    const id = token.type === "heading_open" ? token.meta?.["id"] : undefined;
    if (typeof id !== "string") continue;
    const report = (message: string) => context.report("heading", context.positionOf(token), message);
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id))
      report(`found {#${id}}; an id has letters, digits, - and _`);
    else if (slugger.slug(id, true) !== id)
      report(`found {#${id}} twice; give one of the headings another id`);
    else own.set(token, id);
  }
  return own;
}

function checkHeading(
  level: number,
  previous: number,
  text: string,
  position: Position,
  context: ParseContext,
): void {
  const report = (message: string) => context.report("heading", position, message);
  if (text === "") report("found a heading without text; write its text, or delete the line");
  if (level === 1) {
    report(
      `found "${text}" as a first-level heading, which is the title's; begin at the second level: ## ${text}`,
    );
  } else if (level > previous + 1) {
    const place = previous === 1 ? "as the first level below the title" : `right below level ${previous}`;
    report(`found "${text}" at level ${level} ${place}; write ${"#".repeat(previous + 1)} ${text}`);
  }
}
