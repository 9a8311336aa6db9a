import type { MarkdownIt } from "markdown-it";
import { Draft } from "../draft.ts";

/** Reports what stands behind the language of a code block: it would not be shown. */
export function codeBlocks(md: MarkdownIt): void {
  md.core.ruler.push("code_block", ({ src, tokens, env }) => {
    const draft = Draft.of(env);
    for (const { type, info, map } of tokens) {
      const surplus = /\S+\s+(\S.*)/.exec(info)?.[1];
      if (type !== "fence" || !surplus || !map) continue;
      const column = src.split("\n")[map[0]]?.lastIndexOf(surplus) ?? 0;
      draft.report(
        "code",
        draft.positionAt(map[0], column),
        `found "${surplus}" behind the language of a code block, where it is not shown; move it to a line of its own`,
      );
    }
  });
}
