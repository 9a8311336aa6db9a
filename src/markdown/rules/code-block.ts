import type { MarkdownIt } from "markdown-it";
import { Draft } from "../draft.ts";

/** Reports what stands behind the language of a code block: it would not be shown. */
export function codeBlocks(md: MarkdownIt): void {
  md.core.ruler.push("code_block", ({ src, tokens, env }) => {
    const draft = Draft.of(env);
    const lines = src.split("\n");
    for (const { type, info, map } of tokens) {
      const surplus = type === "fence" ? findSurplus(info) : "";
      if (surplus === "" || !map) continue;
      const column = (lines[map[0]]?.trimEnd().length ?? 0) - surplus.length;
      draft.report(
        "code",
        draft.positionAt(map[0], column),
        `found "${surplus}" behind the language of a code block, where it is not shown; move it to a line of its own`,
      );
    }
  });
}

/** All but the first word. */
function findSurplus(info: string): string {
  const text = info.trim();
  const end = text.search(/\s/);
  return end < 0 ? "" : text.slice(end).trimStart();
}
