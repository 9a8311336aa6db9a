import type { MarkdownIt, Token } from "markdown-it";
import { findNearest } from "../../model/find-nearest.ts";
import { type AlertKind, type AlertPlaceholder, alertKinds, type Resolver } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";
import { escapeHtml, renderTokens } from "../tokens.ts";

const marker = /^\[!([A-Za-z]+)\][ \t]*/;

/** `> [!NOTE]` and the text on the next lines: GitHub's alerts. A section, because reader views drop a short `div`. */
export function alerts(md: MarkdownIt): void {
  // Before inline texts are located and parsed: the marker is no link.
  md.core.ruler.before("locate_blocks", "alert", ({ src, tokens, env }) => {
    if (src.includes("[!")) findAlerts(tokens, src.split("\n"), ParseContext.of(env));
  });
  renderTokens(md, "alert_open", ({ meta }, context) => {
    const kind = alertKinds.find((one) => one === meta?.["kind"]) ?? "note";
    return `<section class="alert">\n<p>${context.addPlaceholder({ kind: "alert", of: kind })}</p>\n`;
  });
  renderTokens(md, "alert_close", () => "</section>\n");
}

function findAlerts(tokens: readonly Token[], lines: readonly string[], context: ParseContext): void {
  const open: (AlertKind | undefined)[] = [];
  for (const [index, token] of tokens.entries()) {
    const isEnd = token.type === "blockquote_close";
    if (!isEnd && token.type !== "blockquote_open") continue;
    const kind = isEnd ? open.pop() : cutMarker(tokens[index + 1], tokens[index + 2], lines, context);
    if (!isEnd) open.push(kind);
    if (kind) retag(token, kind, context);
  }
}

function retag(token: Token, kind: AlertKind, context: ParseContext): void {
  token.type = token.type.replace("blockquote", "alert");
  token.tag = "section";
  token.meta = { kind };
  context.styles.add("blocks");
}

/** Removes the marker, and returns what it says; undefined for a quotation. */
function cutMarker(
  paragraph: Token | undefined,
  inline: Token | undefined,
  lines: readonly string[],
  context: ParseContext,
): AlertKind | undefined {
  const [found, name = ""] =
    (paragraph?.type === "paragraph_open" && marker.exec(inline?.content ?? "")) || [];
  if (found === undefined || !inline) return undefined;
  const line = inline.map?.[0] ?? 0;
  const position = context.positionAt(line, lines[line]?.indexOf("[!") ?? 0);
  const kind = alertKinds.find((one) => one === name.toLowerCase());
  if (!kind) {
    const nearest = findNearest(name.toLowerCase(), alertKinds)?.toUpperCase();
    const all = alertKinds.map((one) => `[!${one.toUpperCase()}]`).join(", ");
    context.report(
      "alert",
      position,
      `found [!${name}]; ${nearest ? `did you mean [!${nearest}]?` : `expected one of ${all}`}`,
    );
    return undefined;
  }
  const rest = inline.content.slice(found.length);
  if (rest.trim() === "")
    context.report(
      "alert",
      position,
      `found [!${name}] without text; write it on the next line: > The quay is closed.`,
    );
  // The text begins on the next line, as a rule.
  if (rest.startsWith("\n") && inline.map) inline.map = [inline.map[0] + 1, inline.map[1]];
  inline.content = rest.replace(/^\n/, "");
  return kind;
}

/** Renders the word above an alert's text, with its language if that is not the text's. */
export function renderAlert(
  { of }: AlertPlaceholder,
  { words, attributes: { lang, dir } }: Resolver,
): string {
  const language = lang === undefined ? "" : ` lang="${escapeHtml(lang)}" dir="${dir}"`;
  return `<strong${language}>${escapeHtml(words.alerts[of])}</strong>`;
}
