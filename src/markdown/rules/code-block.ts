import type { MarkdownIt } from "markdown-it";
import { ParseContext } from "../parse-context.ts";

/** A line of code of more characters is wider than the text. */
const fits = 60;

/**
 * Records that a text has code blocks, and reports text after the language of one, because no page shows it. The keyboard can scroll a
 * block; one with long lines is wider than the text.
 */
export function codeBlocks(md: MarkdownIt): void {
  for (const type of ["fence", "code_block"]) {
    const render = md.renderer.rules[type];
    md.renderer.rules[type] = (tokens, index, ...others) => {
      const isWide = tokens[index]?.content.split("\n").some((line) => line.length > fits);
      const start = isWide ? '<pre class="wide" tabindex="0">' : '<pre tabindex="0">';
      return (render?.(tokens, index, ...others) ?? "").replace("<pre>", start);
    };
  }
  md.core.ruler.push("code_block", ({ src, tokens, env }) => {
    const context = ParseContext.of(env);
    const lines = src.split("\n");
    for (const { type, info, map } of tokens) {
      if (type === "fence" || type === "code_block") context.styles.add("code");
      const surplus = type === "fence" ? findSurplus(info) : "";
      if (surplus === "" || !map) continue;
      const column = (lines[map[0]]?.trimEnd().length ?? 0) - surplus.length;
      context.report(
        "code",
        context.positionAt(map[0], column),
        `found "${surplus}" after the language of a code block, where it is not shown; move it to a line of its own`,
      );
    }
  });
}

/** Returns all but the first word. */
function findSurplus(info: string): string {
  const text = info.trim();
  const end = text.search(/\s/);
  return end < 0 ? "" : text.slice(end).trimStart();
}
