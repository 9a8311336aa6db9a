import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { z } from "zod";
import { liveLabel } from "../containers/live.ts";
import { timelineLabel } from "../containers/timeline.ts";
import type { ParseContext } from "../parse-context.ts";
import { escapeHtml, readAttribute, renderTokens } from "../tokens.ts";

const entryMeta = z.object({ entry: z.int() });

/**
 * Gives the headlines of entries, and of days, the levels below the subhead above their list, and cuts the label of an entry, its time or
 * date, off its headline, of whose text it stays a part.
 */
export function entryHeadlines(md: MarkdownIt): void {
  md.core.ruler.push("entry_headlines", (state) => {
    if (state.tokens.some(({ type }) => type === "entries_open")) setHeadlines(state);
  });
  renderTokens(md, "timeline_label", ({ content, meta }, context) => {
    const words = content.replace(/[:：]\s*$/, "");
    const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(words) ? `<time>${words}</time>` : escapeHtml(words);
    return `${openLink(meta, context)}${day}</a> `;
  });
  renderTokens(md, "live_label", ({ meta }, context) => {
    const { entry } = entryMeta.parse(meta);
    return `${openLink(meta, context)}${context.addPlaceholder({ kind: "live", of: "time", entry })}</a> `;
  });
  renderTokens(md, "live_day", ({ meta }, context) =>
    context.addPlaceholder({ kind: "live", of: "day", ...entryMeta.parse(meta) }),
  );
}

function setHeadlines({ tokens, Token: TokenClass }: StateCore): void {
  // The level of the subhead above the list, and whether days stand between the two.
  let [above, hasDays] = [1, false];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "entries_open") hasDays = false;
    const kind = findHeadline(token);
    if (kind === "subhead") above = Number(token.tag.slice(1));
    if (kind === "day") {
      hasDays = true;
      setLevel(tokens, index, above + 1);
    }
    if (kind !== "entry") continue;
    setLevel(tokens, index, above + (hasDays ? 2 : 1));
    cutLabel(token, tokens[index + 1]?.children ?? [], TokenClass);
  }
}

function findHeadline({ type, meta }: Token): "day" | "entry" | "subhead" | undefined {
  if (type === "entries_day_open") return "day";
  if (type !== "heading_open") return undefined;
  return meta?.["entry"] === undefined ? "subhead" : "entry";
}

function setLevel(tokens: readonly Token[], index: number, level: number): void {
  for (const token of [tokens[index], tokens[index + 2]]) if (token) token.tag = `h${Math.min(level, 6)}`;
}

function cutLabel(open: Token, children: Token[], TokenClass: StateCore["Token"]): void {
  const [first] = children;
  const isLive = open.meta?.["live"] !== undefined;
  const [label] = (first?.type === "text" && (isLive ? liveLabel : timelineLabel).exec(first.content)) || [];
  if (!first || label === undefined) return;
  const token = new TokenClass(isLive ? "live_label" : "timeline_label", "", 0);
  token.content = label;
  // The headline gets its id later.
  token.meta = { ...entryMeta.parse(open.meta), open };
  first.content = first.content.slice(label.length);
  children.unshift(token);
}

/** Starts a link to the entry itself: its address. */
function openLink(meta: Token["meta"], context: ParseContext): string {
  const { open } = z.object({ open: z.custom<Token>() }).parse(meta);
  return `<a href="${context.addPlaceholder({ kind: "fragment", id: readAttribute(open, "id") })}">`;
}
