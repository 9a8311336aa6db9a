import type { MarkdownIt, Token } from "markdown-it";
import { z } from "zod";
import type { LanguageAttributes } from "../../model/language-attributes.ts";
import type { LivePlaceholder, Resolver } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";
import { escapeHtml, readAttribute, renderTokens, visibleText } from "../tokens.ts";

const liveMeta = z.object({
  entry: z.int(),
  live: z.object({ day: z.string().exactOptional(), time: z.string(), isKey: z.boolean() }),
});

interface KeyEvent {
  readonly entry: number;
  readonly id: string;
  readonly title: string;
}

/** Records the entries of live coverage, and lists its key events above them. */
export function liveCoverage(md: MarkdownIt): void {
  md.core.ruler.push("live_coverage", ({ tokens, env }) => {
    const head = tokens.find(({ type }) => type === "live_head");
    if (!head) return;
    const context = ParseContext.of(env);
    const keys: KeyEvent[] = [];
    for (const [index, token] of tokens.entries()) {
      const { data } = token.type === "heading_open" ? liveMeta.safeParse(token.meta) : {};
      if (!data) continue;
      const { isKey, ...moment } = data.live;
      const headline = tokens[index + 1]?.children ?? [];
      const id = readAttribute(token, "id");
      const title = visibleText(headline.filter(({ type }) => type !== "live_label")).trim();
      context.live.push({
        id,
        ...moment,
        title,
        text: readText(tokens, index + 3),
        position: context.positionOf(token),
      });
      if (isKey) keys.push({ entry: data.entry, id, title });
    }
    head.meta = { keys };
  });
  renderTokens(md, "live_head", ({ meta }, context) => {
    const { keys } = z.object({ keys: z.array(z.custom<KeyEvent>()) }).parse(meta);
    const state = `<p>${context.addPlaceholder({ kind: "live", of: "state" })}</p>\n`;
    return keys.length === 0 ? state : `${state}${renderKeys(keys, context)}`;
  });
}

function renderKeys(keys: readonly KeyEvent[], context: ParseContext): string {
  const heading = context.addPlaceholder({ kind: "live", of: "key" });
  const items = keys.map(({ entry, id, title }) => {
    // In the order of the HTML, as placeholders are found again by it.
    const time = context.addPlaceholder({ kind: "live", of: "time", entry });
    const href = context.addPlaceholder({ kind: "fragment", id });
    return `<li>${time} <a href="${href}">${escapeHtml(title)}</a></li>\n`;
  });
  return `<p class="label">${heading}</p>\n<ol class="keys">\n${items.join("")}</ol>\n`;
}

/** The text of an entry as plain text. */
function readText(tokens: readonly Token[], start: number): string {
  let text = "";
  for (let index = start; ; index++) {
    const { type, children, content } = tokens[index] ?? { type: "entries_item_close" };
    if (type === "entries_item_close") break;
    if (type === "inline") text += ` ${visibleText(children ?? [])}`;
    else if (type === "fence" || type === "code_block") text += ` ${content}`;
  }
  return text.replace(/\s+/g, " ").trim();
}

/** Renders a time or day of live coverage, or words above it. */
export function renderLive(placeholder: LivePlaceholder, resolve: Resolver): string {
  const { words, attributes, live } = resolve;
  if (placeholder.of === "key") return say(escapeHtml(words.live.keyEvents), attributes);
  if (placeholder.of === "state") return say(renderState(resolve), attributes);
  const moment = live?.entries[placeholder.entry];
  if (!moment) return "";
  const { day, time, instant } = moment;
  return placeholder.of === "day" ? renderTime(instant.slice(0, 10), day) : renderTime(instant, time);
}

/** How current the text is. Only a page can be expected to change. */
function renderState({ words, live }: Resolver): string {
  const [newest] = live?.entries ?? [];
  if (!live || !newest) return "";
  const time = renderTime(newest.instant, live.last);
  const last = words.live.last(time).map((piece) => (piece === time ? piece : escapeHtml(piece)));
  const note = live.isPage ? `<span>${escapeHtml(words.live.noRefresh)} </span>` : "";
  return note + last.join("");
}

function renderTime(instant: string, text: string): string {
  return `<time datetime="${instant}">${escapeHtml(text)}</time>`;
}

/** Marks words of the frame that are in another language than the text. */
function say(html: string, { lang, dir }: LanguageAttributes): string {
  return lang === undefined ? html : `<span lang="${escapeHtml(lang)}" dir="${dir}">${html}</span>`;
}
