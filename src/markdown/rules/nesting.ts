import type { MarkdownIt } from "markdown-it";
import { Draft } from "../draft.ts";

/** markdown-it leaves out what is nested deeper than its limit: reported, so that no text is lost. */
export function nesting(md: MarkdownIt): void {
  md.core.ruler.after("block", "nesting", ({ tokens, env }) => {
    const limit = md.options.maxNesting - 1;
    const deepest = tokens.find(({ level, map }) => level >= limit && map);
    if (!deepest?.map) return;
    Draft.of(env).report(
      "text",
      Draft.of(env).positionAt(deepest.map[0], 0),
      `found lists or quotations ${limit} deep; nest them less deeply`,
    );
  });
}
