import { decodePercent } from "../../model/decode-percent.ts";
import { formatTarget, subscripts, superscripts } from "../text/format-markdown.ts";
import { escapeLineStart, escapeMarkup, escapeText } from "./escape-text.ts";
import { type Format, type Run, tidyRuns } from "./runs.ts";

const keys = ["link", "lang", "strong", "em", "del"] as const;
type Key = (typeof keys)[number];
const marks = { strong: "**", em: "*", del: "~~" } as const;

/** Formats the pieces of a paragraph as Markdown. */
export function formatRuns(runs: readonly Run[]): string {
  const tidy = tidyRuns(runs);
  const lines = formatRange(tidy, 0, tidy.length, []).split("\n");
  return lines.map(escapeLineStart).join("\n");
}

/** Formats pieces within the marks that are open; of those that begin at one place, the one that goes furthest is the outer one. */
function formatRange(runs: readonly Run[], start: number, end: number, open: readonly Key[]): string {
  const pieces: string[] = [];
  for (let at = start; at < end; ) {
    const found = findOuter(runs, at, end, open);
    const format = runs[at]?.format;
    const next = found?.end ?? at + 1;
    if (found && format) {
      const inner = formatRange(runs, at, next, [...open, found.key]);
      pieces.push(formatMark(found.key, format, inner, runs.slice(at, next)));
    } else pieces.push(formatRun(runs, at, open.includes("link")));
    at = next;
  }
  return pieces.join("");
}

function findOuter(runs: readonly Run[], at: number, end: number, open: readonly Key[]) {
  const format = runs[at]?.format;
  let found: { readonly key: Key; readonly end: number } | undefined;
  for (const key of keys) {
    if (!format?.[key] || open.includes(key)) continue;
    let last = at + 1;
    while (last < end && runs[last]?.format[key] === format[key]) last++;
    if (!found || last > found.end) found = { key, end: last };
  }
  return found;
}

function formatMark(key: Key, format: Format, inner: string, runs: readonly Run[]): string {
  if (key === "link") return formatLink(inner, format.link, runs);
  if (key === "lang") return `[${inner}]{lang=${format.lang}}`;
  return `${marks[key]}${inner}${marks[key]}`;
}

/** A link whose text is its address is written as that. */
function formatLink(inner: string, href: string, runs: readonly Run[]): string {
  const [run] = runs;
  const isAddress =
    runs.length === 1 &&
    run?.kind === "text" &&
    /^https?:\S+$/.test(run.text) &&
    decodePercent(run.text) === decodePercent(href);
  return isAddress && !/[<>]/.test(href) ? `<${href}>` : `[${inner}](${formatTarget(href)})`;
}

function formatRun(runs: readonly Run[], at: number, isInLink: boolean): string {
  const { kind, text, format } = runs[at] ?? { kind: "raw", text: "", format: undefined };
  if (kind === "raw") return text;
  if (kind === "break") return "\\\n";
  if (kind === "code") return formatCode(text);
  if (format?.script) return formatScript(text, format.script, runs[at - 1]);
  return isInLink ? escapeMarkup(text) : escapeText(text);
}

function formatCode(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain === "") return "";
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  const space = /^`|`$/.test(plain) ? " " : "";
  return `${ticks}${space}${plain}${space}${ticks}`;
}

const scripts = {
  sub: { mark: "~", characters: subscripts },
  sup: { mark: "^", characters: superscripts },
} as const;

/** `x^2^` needs a character before it and has no space; else digits have characters of their own. */
function formatScript(text: string, script: "sub" | "sup", before: Run | undefined): string {
  const { mark, characters } = scripts[script];
  const isAfterWord = /[\p{L}\p{N}\p{Pe}]$/u.test(before?.kind === "text" ? before.text : "");
  if (isAfterWord && /^\S{1,100}$/.test(text) && !before?.format.script)
    return `${mark}${text.replace(/[!-/:-@[-`{-~]/g, "\\$&")}${mark}`;
  const small = [...text].map((letter) => characters.get(letter));
  return small.every((letter) => letter !== undefined) ? small.join("") : escapeText(text);
}
