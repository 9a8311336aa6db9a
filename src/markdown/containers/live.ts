import type { Token } from "markdown-it";
import { type ContainerBlock, defineContainer } from "./container.ts";
import { buildEntry, type FoundEntry, splitEntries, wrapEntries } from "./entries.ts";

const example = "## 20:40 Ships wait";

/** Day and time of an entry, and the space before its headline. */
export const liveLabel = /^(?:(\d{4}-\d\d-\d\d)[^\S\n]+)?(\d{1,2}:\d\d)[^\S\n]+(?=\S)/;
/** An entry that the list of key events has; perhaps before an id. */
const keyMark = /[ \t]+\{key\}(?=[ \t]*(?:\{#[^{}]*\}[ \t]*)?$)/;

/**
 * `::: live`: what happens while it happens, the newest first. Its times are resolved when the article is loaded, in the zone of the
 * site: see `loading/resolve-live.ts`.
 */
export const live = defineContainer({
  name: "live",
  example: "::: live",
  argument: "none",
  build: (block) => {
    const { context, create, position } = block;
    if (context.hasLive) {
      const message = "found a second ::: live; an article has one: write its entries into the first";
      context.report("live", position, message);
      return block.content;
    }
    context.hasLive = true;
    const entries = splitEntries(block, example);
    const metas = entries.map((entry) => readEntry(entry, block));
    const days = listDays(metas);
    const items = entries.flatMap((entry, index) => [
      ...(index === 0 || days[index] !== days[index - 1] ? openList(days, index, block) : []),
      ...buildEntry(entry, index, block, { live: metas[index] }),
    ]);
    return wrapEntries([create("live_head", "", 0), ...items], "entries live", block);
  },
});

/** Reads day, time and mark of an entry, and removes the mark from its headline. */
function readEntry({ heading: [open, inline], written }: FoundEntry, { context, locate }: ContainerBlock) {
  const report = (message: string) => context.report("live", locate(open), message);
  const isKey = keyMark.test(written);
  inline.content = written.replace(keyMark, "");
  const [label, day, time] = liveLabel.exec(inline.content) ?? [];
  if (label === undefined || time === undefined) {
    report(describeFault(inline.content));
    return { time: "", isKey };
  }
  if (/^[ap]\.?m\b/i.test(inline.content.slice(label.length)))
    report(`found "${written}"; expected a time of 24 hours: 21:05, not 9:05 pm`);
  if (/\{key\}/i.test(inline.content))
    report(`found "${written}"; write {key} at its end, in small letters, with a space before it`);
  return { ...(day !== undefined && { day }), time, isKey };
}

function describeFault(written: string): string {
  if (/^(?:\d{4}-\d\d-\d\d[ \t]+)?\d{1,2}:\d\d$/.test(written))
    return `found ${written} without a headline; write it after the time: ## ${written} Ships wait`;
  const [, hour, minute] = /^(\d{1,2})(?:[.：]|h|時|时)(\d\d)\b/i.exec(written) ?? [];
  const remedy = hour === undefined ? example : `## ${hour}:${minute} …`;
  return `found "${written}"; an entry begins with its time, and its day if that is another than that of the entry below: ${remedy}, ## 2026-11-21 09:15 …`;
}

/**
 * Lists the day of each entry: its own, or that of the entry below it, so that an entry that is added changes no other. Empty for the
 * article's day.
 */
function listDays(entries: readonly { readonly day?: string }[]): readonly string[] {
  let last = "";
  return entries
    .toReversed()
    .map(({ day }) => {
      last = day ?? last;
      return last;
    })
    .reverse();
}

/** Begins the list, or ends one and begins another. If any entry names a day, all days stand above their entries. */
function openList(days: readonly string[], entry: number, { create }: ContainerBlock): Token[] {
  const end = entry > 0 ? [create("entries_list_close", "ol", -1)] : [];
  const start = create("entries_list_open", "ol", 1);
  if (days.every((day) => day === "")) return [...end, start];
  const day = Object.assign(create("live_day", "", 0), {
    block: false,
    content: days[entry],
    meta: { entry },
  });
  const line = Object.assign(create("inline", "", 0), { children: [day] });
  return [...end, create("entries_day_open", "h2", 1), line, create("entries_day_close", "h2", -1), start];
}
