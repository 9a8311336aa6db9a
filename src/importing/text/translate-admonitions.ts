import type { TakeNote } from "../found-article.ts";
import { findAlertKind, formatAlert, formatDetails } from "./format-alert.ts";
import { dedent } from "./html-blocks.ts";

/** A block `::: name Title`, `:::name[Title]`, `:::{name} Title` … whose end is still to come. */
interface OpenBlock {
  readonly name: string;
  readonly title: string;
  /** White space before its colons. */
  readonly indent: string;
  readonly source: string;
  readonly lines: string[];
}

const opening =
  /^([ \t]*):{3,}[ \t]*\{?\.?([A-Za-z][\w-]*)\}?[ \t]*(?:\[([^\]\n]*)\])?[ \t]*(?:\{([^{}\n]*)\})?[ \t]*(.*)$/;
const ending = /^[ \t]*:{3,}[ \t]*$/;
const titleField = /title\s*=\s*["']([^"']*)["']/;

/** The deepest nesting, which bounds the time, because each block is read when it ends. */
const deepest = 40;

/** Translates blocks between colons: notes become alerts, folded texts details; of others, such as tabs, the text stays. */
export function translateBlocks(text: string, take: TakeNote): string {
  if (!text.includes(":::")) return text;
  const done: string[] = [];
  const stack: OpenBlock[] = [];
  const add = (lines: readonly string[]) => {
    const target = stack.at(-1)?.lines ?? done;
    for (const line of lines) target.push(line);
  };
  for (const line of text.split("\n")) {
    const block = readOpening(line);
    if (block && stack.length < deepest) stack.push(block);
    else if (block) add([block.title]);
    else if (!ending.test(line)) add([line]);
    else if (stack.length > 0) {
      const closed = stack.pop();
      if (closed) add(closeBlock(closed, take));
    }
  }
  // Blocks without an end: their text stays, in its order.
  return [...done, ...stack.flatMap(({ lines }) => lines)].join("\n");
}

function readOpening(line: string): OpenBlock | undefined {
  const [, indent = "", name, bracketed, fields = "", rest = ""] = opening.exec(line) ?? [];
  if (name === undefined) return undefined;
  const title = bracketed ?? titleField.exec(fields)?.[1] ?? rest.replace(/^["']|["']$/g, "");
  return { name: name.toLowerCase(), title, indent, source: line.trim(), lines: [] };
}

function closeBlock({ name, title, indent, source, lines }: OpenBlock, take: TakeNote): string[] {
  const kind = findAlertKind(name);
  take(kind !== undefined || name === "details" ? "shortcode" : "shortcode left out", source, source);
  const content = lines.join("\n");
  if (kind !== undefined) return indentLines(formatAlert(kind, title, content), indent);
  if (name === "details") return indentLines(formatDetails(title, content), indent);
  return indentLines([title, dedent(content)].filter(Boolean).join("\n\n"), indent);
}

function indentLines(text: string, indent: string): string[] {
  return ["", ...text.split("\n").map((line) => (line === "" ? "" : indent + line)), ""];
}

/** The first line of a callout of Obsidian, which may be folded and have a title. */
const callout = /^((?:[ \t]*>)+[ \t]*)\[!([\w-]+)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*(.*)$/gm;

/** Gives callouts the names of GitHub's alerts, and a paragraph for the title. */
export function translateCallouts(text: string): string {
  if (!text.includes("[!")) return text;
  return text.replace(callout, (_, marks: string, name: string, __: string, title: string) => {
    const kind = findAlertKind(name) ?? "NOTE";
    const before = marks.trimEnd();
    const first = /^(?:quote|cite)$/i.test(name) ? "" : `${before} [!${kind}]`;
    const second =
      title.trim() === "" ? "" : `${before} **${title.trim().replace(/^\*+|\*+$/g, "")}**\n${before}`;
    return [first, second].filter(Boolean).join("\n") || before;
  });
}
