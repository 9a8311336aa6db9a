import type { MarkdownIt, Token } from "markdown-it";
import { ParseContext } from "../parse-context.ts";

const box = /^\[([ xX])\][ \t]+(?=\S)/;

/**
 * `- [ ] to do` and `- [x] done`, as on GitHub. The box is a character and no `input`, which reader views and feed readers remove, and
 * which nobody could use.
 */
export function taskLists(md: MarkdownIt): void {
  const done = new WeakMap<Token, boolean>();
  // The box is no link, so it is cut before inline texts are located and parsed.
  md.core.ruler.before("locate_blocks", "task_list", ({ tokens, env }) => {
    for (const [index, item] of tokens.entries()) {
      const [paragraph, inline] = tokens.slice(index + 1, index + 3);
      const mark = paragraph?.type === "paragraph_open" ? box.exec(inline?.content ?? "")?.[1] : undefined;
      if (item.type !== "list_item_open" || !inline || mark === undefined) continue;
      item.attrSet("class", "task");
      ParseContext.of(env).styles.add("blocks");
      inline.content = inline.content.replace(box, "");
      done.set(inline, mark !== " ");
    }
  });
  md.core.ruler.after("inline", "task_box", ({ tokens, Token: TokenClass }) => {
    for (const token of tokens) {
      const isDone = done.get(token);
      if (isDone === undefined) continue;
      const text = new TokenClass("text", "", 0);
      text.content = isDone ? "☑ " : "☐ ";
      token.children?.unshift(text);
    }
  });
}
