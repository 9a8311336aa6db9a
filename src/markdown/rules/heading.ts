import GithubSlugger, { slug } from "github-slugger";
import type { MarkdownIt } from "markdown-it";
import type { Position } from "../../model/diagnostic.ts";
import { ParseContext } from "../parse-context.ts";
import { visibleText } from "../tokens.ts";

/** Gives headings the same ids as GitHub, and checks that their levels form an outline below the page's `h1`. */
export function headings(md: MarkdownIt): void {
  // At the end of the core chain: footnotes are at the end of the text, and quotation marks are typographic.
  md.core.ruler.push("heading", ({ tokens, env }) => {
    const context = ParseContext.of(env);
    const slugger = new GithubSlugger();
    let previous = 1;
    for (const [index, token] of tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const level = Number(token.tag.slice(1));
      const text = visibleText(tokens[index + 1]?.children ?? []).trim();
      const position = context.positionOf(token);
      // GitHub's id of a heading without letters is empty, which HTML does not allow.
      const id = slugger.slug(slug(text) === "" ? "section" : text);
      token.attrSet("id", id);
      context.headings.push({ level, id, text, position });
      checkHeading(level, previous, text, position, context);
      previous = level;
    }
  });
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
