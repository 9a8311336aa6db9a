import type { TakeNote } from "../found-article.ts";
import { type OpenElement, settleMarks } from "./html-blocks.ts";
import { closeElement, isAlertComponent, isKnownElement, isVoidElement } from "./html-elements.ts";
import { type HtmlTag, listTags } from "./html-tags.ts";
import { formatVoid, lineBreak } from "./void-elements.ts";

/** The deepest nesting; what is deeper keeps its text. It bounds the time, because each block is read when it ends. */
const deepest = 40;

/**
 * Translates the HTML of a text into Markdown, in one pass; what has no form there loses its tags and keeps its text. What is no
 * element, such as `<T>`, is escaped.
 * @param text Markdown whose code is protected.
 * @param hasComponents whether names with a capital are components of MDX.
 */
export function translateHtml(text: string, hasComponents: boolean, take: TakeNote): string {
  const tags = listTags(text);
  if (tags.length === 0) return text;
  const stack: OpenElement[] = [createElement("", new Map())];
  let done = 0;
  for (const tag of tags) {
    append(stack, text.slice(done, tag.start));
    done = tag.end;
    translateTag(tag, stack, hasComponents, take);
  }
  append(stack, text.slice(done));
  while (stack.length > 1) closeTop(stack);
  const { content = "", parts = [] } = stack[0] ?? {};
  return breakLines(settleMarks(content + formatAbbreviations(parts))).replace(
    /\n[ \t]*\n(?:[ \t]*\n)+/g,
    "\n\n",
  );
}

/** Each abbreviation is explained once, as it was first. */
function formatAbbreviations(explanations: readonly string[]): string {
  const lines = new Map(explanations.toReversed().map((line) => [line.slice(0, line.indexOf("]")), line]));
  return lines.size === 0 ? "" : `\n\n${[...lines.values()].toReversed().join("\n")}\n`;
}

/** Line breaks become backslashes where the paragraph goes on, and spaces in tables and headings. */
function breakLines(text: string): string {
  if (!text.includes(lineBreak)) return text;
  const lines = text
    .split("\n")
    .map((line) => (/^\s*(?:\||#{1,6} )/.test(line) ? line.replaceAll(lineBreak, " ") : line));
  return lines
    .join("\n")
    .replace(/[ \t]*(?:\ue002[ \t]*)+(\n?)(?=([^\n]?))/g, (_, end: string, next: string) =>
      next.trim() === "" ? end : "\\\n",
    )
    .replace(/^[ \t>]*\\\n/gm, "");
}

function createElement(name: string, attributes: OpenElement["attributes"]): OpenElement {
  return { name, attributes, content: "", parts: [], caption: "" };
}

function append(stack: readonly OpenElement[], text: string): void {
  const top = stack.at(-1);
  if (top) top.content += text;
}

function translateTag(written: HtmlTag, stack: OpenElement[], hasComponents: boolean, take: TakeNote): void {
  const tag = hasComponents ? written : { ...written, name: written.name.toLowerCase() };
  const { name, source, isEnd } = tag;
  const isComponent = hasComponents && /^[A-Z]/.test(name) && source.endsWith("/>");
  const isKnown = isKnownElement(name) || (hasComponents && /^[A-Z]/.test(name));
  if (!isKnown && name !== "") append(stack, `\\${source}`);
  else if (isEnd) closeElements(name, stack);
  else if (name === "" || isComponent || isVoidElement(name)) {
    const markdown = formatVoid(tag, stack);
    take(markdown === "" ? "html left out" : "html", source, source);
    append(stack, markdown);
  } else openElement(tag, stack, take);
}

function openElement({ name, source, attributes }: HtmlTag, stack: OpenElement[], take: TakeNote): void {
  take(keepsForm.has(name) || isAlertComponent(name) ? "html" : "html left out", source, source);
  if (source.endsWith("/>") || stack.length > deepest) return;
  while (closesBefore(name, stack.at(-1)?.name ?? "")) closeTop(stack);
  stack.push(createElement(name, attributes));
}

/** Elements that Markdown has a form for. */
const keepsForm = new Set(
  "a abbr acronym b blockquote code dd del details dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i kbd li mark ol p pre s samp strike strong sub summary sup table tbody td tfoot th thead tr tt ul var".split(
    " ",
  ),
);

/** Elements whose end tag may be left out (HTML, section 13.1.2.4). */
function closesBefore(name: string, open: string): boolean {
  if (open === "p") return /^(?:p|div|ul|ol|table|h[1-6]|blockquote|pre|figure|details)$/.test(name);
  if (open === "dt" || open === "dd") return name === "dt" || name === "dd";
  if (open === "li" || open === "tr") return name === open;
  return /^t[dh]$/.test(open) && /^t[dhr]$/.test(name);
}

/** Closes the nearest element of this name, and those in it; an end tag without one is left out. */
function closeElements(name: string, stack: OpenElement[]): void {
  const index = stack.findLastIndex((element) => element.name === name);
  if (index < 1) return;
  while (stack.length > index) closeTop(stack);
}

function closeTop(stack: OpenElement[]): void {
  const element = stack.pop();
  if (element) append(stack, closeElement(element, stack));
}
