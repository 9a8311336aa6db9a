import GithubSlugger, { slug } from "github-slugger";
import type { MarkdownIt } from "markdown-it";
import type { Position } from "../../model/diagnostic.ts";
import { Draft } from "../draft.ts";
import { visibleText } from "../tokens.ts";

/** Gives headings the ids that GitHub gives them, and checks that they make an outline below the page's own `h1`. */
export function headings(md: MarkdownIt): void {
  // Last of all, so that notes have moved to the end and quotes are the typographic ones.
  md.core.ruler.push("heading", ({ tokens, env }) => {
    const draft = Draft.of(env);
    const slugger = new GithubSlugger();
    let above = 1;
    for (const [index, token] of tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const level = Number(token.tag.slice(1));
      const text = visibleText(tokens[index + 1]?.children ?? []).trim();
      const position = draft.positionOf(token);
      // GitHub's id of a heading without letters is empty, which HTML does not allow.
      const id = slugger.slug(slug(text) === "" ? "section" : text);
      token.attrSet("id", id);
      draft.headings.push({ level, id, text, position });
      checkHeading(level, above, text, position, draft);
      above = level;
    }
  });
}

function checkHeading(level: number, above: number, text: string, position: Position, draft: Draft): void {
  const report = (message: string) => draft.report("heading", position, message);
  if (text === "") report("found a heading without text; write its text, or delete the line");
  if (level === 1) {
    report(
      `found "${text}" as a first-level heading, which is the title's; begin at the second level: ## ${text}`,
    );
  } else if (level > above + 1) {
    const before = above === 1 ? "as the first level below the title" : `right below level ${above}`;
    report(`found "${text}" at level ${level} ${before}; write ${"#".repeat(above + 1)} ${text}`);
  }
}
