import type { MarkdownIt } from "markdown-it";
import { describeUnknownLanguage, highlightCode } from "../highlight-code.ts";
import { ParseContext } from "../parse-context.ts";

/** A line of code of more characters is wider than the text. */
const fits = 60;

/**
 * Records that a text has code blocks, and reports text after the language of one, because no page shows it. The keyboard can scroll a
 * block; one with long lines is wider than the text. A block with a language is highlighted; one of an unknown language is a hint.
 */
export function codeBlocks(md: MarkdownIt): void {
  md.set({ highlight: (code, info) => highlightCode(code, findLanguage(info)) });
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
      if (type === "fence" && map) checkInfo(info, lines[map[0]] ?? "", map[0], context);
    }
  });
}

function checkInfo(info: string, source: string, line: number, context: ParseContext): void {
  const end = source.trimEnd().length;
  const unknown = describeUnknownLanguage(findLanguage(info));
  if (unknown !== undefined)
    context.hint("code", context.positionAt(line, end - info.trim().length), unknown);
  const surplus = findSurplus(info);
  if (surplus === "") return;
  context.report(
    "code",
    context.positionAt(line, end - surplus.length),
    `found "${surplus}" after the language of a code block, where it is not shown; move it to a line of its own`,
  );
}

/** The first word, without the attributes that other systems write behind it: `rust,ignore`, `js{1,3}`. */
function findLanguage(info: string): string {
  return /^[^\s,{:]*/.exec(info.trim())?.[0] ?? "";
}

/** Returns all but the first word. */
function findSurplus(info: string): string {
  const text = info.trim();
  const end = text.search(/\s/);
  return end < 0 ? "" : text.slice(end).trimStart();
}
