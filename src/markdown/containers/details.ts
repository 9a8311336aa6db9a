import { defineContainer } from "./container.ts";

/** `::: details What it costs`: text that is folded below a line. */
export const details = defineContainer({
  name: "details",
  example: "::: details What it costs",
  argument: "required",
  build: ({ argument, content, context, create, createInline }) => {
    context.styles.add("blocks");
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
