import { checkText } from "./check-content.ts";
import { defineContainer } from "./container.ts";

/** `::: details What it costs`: text that is folded below a line. */
export const details = defineContainer({
  name: "details",
  example: "::: details What it costs",
  argument: "required",
  within: ["list", "quotation", "details", "live"],
  build: (block) => {
    const { argument, content, context, create, createInline } = block;
    checkText(block, { name: "details", needs: "the text that is folded" });
    context.styles.add("fold");
    return [
      create("details_open", "details", 1),
      create("summary_open", "summary", 1),
      createInline(argument),
      create("summary_close", "summary", -1),
      ...content,
      create("details_close", "details", -1),
    ];
  },
});
