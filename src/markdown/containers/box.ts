import { checkNoHeadings, checkText } from "./check-content.ts";
import { defineContainer } from "./container.ts";

/** `::: box The gate in figures`: a text beside the story, under a title; the rule for boxes folds a long one. */
export const box = defineContainer({
  name: "box",
  example: "::: box The gate in figures",
  argument: "required",
  build: (block) => {
    const { argument, content, context, create, createInline } = block;
    checkText(block, { name: "box", needs: "its text" });
    checkNoHeadings(block, "box");
    context.styles.add("box");
    return [
      create("box_open", "section", 1),
      create("box_title_open", "p", 1),
      createInline(argument),
      create("box_title_close", "p", -1),
      ...content,
      create("box_close", "section", -1),
    ];
  },
});
