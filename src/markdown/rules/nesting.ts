import type { MarkdownIt } from "markdown-it";
import { ParseContext } from "../parse-context.ts";

/** Reports blocks that are nested deeper than markdown-it's limit: it would drop their text. */
export function nesting(md: MarkdownIt): void {
  md.core.ruler.after("block", "nesting", ({ tokens, env }) => {
    const limit = md.options.maxNesting - 1;
    const deepest = tokens.find(({ level, map }) => level >= limit && map);
    if (!deepest?.map) return;
    const context = ParseContext.of(env);
    const message = `found lists or quotations ${limit} deep; nest them less deeply`;
    context.report("text", context.positionAt(deepest.map[0], 0), message);
  });
}
