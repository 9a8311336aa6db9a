import { checkParagraphs, checkText } from "./check-content.ts";
import { defineContainer } from "./container.ts";

/** `::: pullquote`: words in large type; the rule for speakers finds who said them, that for pull quotes whether the text has them too. */
export const pullquote = defineContainer({
  name: "pullquote",
  example: "::: pullquote",
  argument: "none",
  build: (block) => {
    const { content, context, create, position } = block;
    if (!checkText(block, { name: "pullquote", needs: "the words" })) return [];
    checkParagraphs(block, { name: "pullquote", remedy: "it has words alone, and may name who said them" });
    context.styles.add("pullquote");
    const open = create("pullquote_open", "blockquote", 1);
    context.setPosition(open, position);
    return [open, ...content, create("pullquote_close", "blockquote", -1)];
  },
});
