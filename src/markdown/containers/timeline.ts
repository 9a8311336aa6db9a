import { defineContainer } from "./container.ts";
import { buildEntry, splitEntries, wrapEntries } from "./entries.ts";

const example = "## 1888: The first gate";

/** The date of an entry, whatever its form, up to a colon. */
export const timelineLabel = /^([^\n]{1,60}?)(?::[ \t]+|：[ \t]*)(?=\S)/;

/** `::: timeline`: what happened, in order, each with a date in the writer's own words. */
export const timeline = defineContainer({
  name: "timeline",
  example: "::: timeline",
  argument: "none",
  within: ["details", "box"],
  build: (block) => {
    const { context, create, locate } = block;
    const entries = splitEntries(block, example);
    for (const { heading, written } of entries)
      if (!timelineLabel.test(written))
        context.report(
          "timeline",
          locate(heading[0]),
          `found "${written}" without a date; write it before the headline, with a colon: ${example}`,
        );
    if (entries.length === 0) return block.content;
    const items = entries.flatMap((entry, index) => buildEntry(entry, index, block));
    return wrapEntries([create("entries_list_open", "ol", 1), ...items], "entries", block);
  },
});
