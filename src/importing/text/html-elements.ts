import { findAlertKind, formatAlert, formatDetails } from "./format-alert.ts";
import { formatFigure, formatHeading, formatLink, formatMedium, formatScript } from "./format-markdown.ts";
import {
  dedent,
  formatBlock,
  formatCell,
  formatCode,
  formatCodeBlock,
  formatDefinitions,
  formatList,
  formatMarked,
  formatQuotation,
  formatTable,
  type OpenElement,
} from "./html-blocks.ts";
import { isInCode } from "./void-elements.ts";

const voids = new Set(
  "area base br col embed hr img input link meta param source track wbr script style svg template noscript select textarea math iframe progress".split(
    " ",
  ),
);
const blocks = new Set(
  "address article aside center details div dd dl dt fieldset footer form header main nav p section summary video audio object picture figure".split(
    " ",
  ),
);
const inline =
  "a abbr acronym b big bdi bdo blink button cite code data del dfn em font i ins kbd label legend mark nobr optgroup option output q rp rt ruby s samp small span strike strong sub sup time tt u var canvas map meter";
const others =
  "blockquote body caption colgroup figcaption head h1 h2 h3 h4 h5 h6 hgroup html li menu ol pre table tbody td tfoot th thead title tr ul dialog search";
const known = new Set([...voids, ...blocks, ...inline.split(" "), ...others.split(" ")]);

/** True for the elements of HTML; other names in angle brackets are text. */
export function isKnownElement(name: string): boolean {
  return known.has(name.toLowerCase());
}

/** True for elements without content, and for those whose content is no text. */
export function isVoidElement(name: string): boolean {
  return voids.has(name);
}

const marks: Readonly<Record<string, string>> = {
  b: "**",
  strong: "**",
  em: "*",
  i: "*",
  del: "~~",
  s: "~~",
  strike: "~~",
  mark: "**",
};

/** Formats an element that ends; what belongs to the element around it is given to that. */
export function closeElement(element: OpenElement, stack: readonly OpenElement[]): string {
  const { name, content } = element;
  if (isInCode(stack)) return content;
  const mark = marks[name];
  if (mark !== undefined) return formatMarked(content, mark);
  if (/^h[1-6]$/.test(name)) return formatHeading(Number(name[1]), content);
  const format = formats[name] ?? (isAlertComponent(name) ? componentFormat : undefined);
  if (format) return format(element, stack);
  if (/^[A-Z]/.test(name)) return formatComponent(element);
  return blocks.has(name) ? formatBlock(content) : content;
}

/** Of another component, what readers saw stays: its title and what is in it, whose indentation MDX does not count. */
function formatComponent({ attributes, content }: OpenElement): string {
  if (!content.includes("\n")) return content;
  const title = ["title", "label", "displayName"].map((name) => attributes.get(name)).find(Boolean) ?? "";
  return formatBlock(title === "" ? content : `**${title}**\n\n${dedent(content)}`);
}

/** True for components of MDX that are notes or folded texts, by their names in any case. */
export function isAlertComponent(name: string): boolean {
  return /^[A-Z]/.test(name) && (name === "Details" || findAlertKind(name) !== undefined);
}

type Format = (element: OpenElement, stack: readonly OpenElement[]) => string;

const componentFormat: Format = ({ name, attributes, content }) => {
  const title = attributes.get("title") ?? attributes.get("summary") ?? "";
  if (name === "Details") return formatBlock(formatDetails(title, content));
  const named = findAlertKind(attributes.get("type") ?? attributes.get("kind") ?? "");
  return formatBlock(formatAlert(named ?? findAlertKind(name) ?? "NOTE", title, content));
};
const partFormat: Format = ({ name, content }, stack) => give(stack, ["dl"], content, name);
const codeFormat: Format = ({ content }) => formatCode(content);
const cellFormat: Format = ({ content }, stack) => give(stack, ["tr"], formatCell(content));
const itemsFormat: Format = ({ name, parts, content }) =>
  `${content.trim() === "" ? "" : formatBlock(content)}${formatList(parts, name === "ol")}`;
/** The first element collects the explanations for the end of the text. */
const abbreviationFormat: Format = ({ attributes, content }, stack) => {
  const title = (attributes.get("title") ?? "").replace(/\s+/g, " ").trim();
  const isWord = /^[\p{L}\p{M}\p{N}]+(?:[.&/-][\p{L}\p{M}\p{N}]+)*$/u.test(content);
  if (title !== "" && isWord) stack[0]?.parts.push(`*[${content}]: ${title}`);
  return content;
};
const mediumFormat: Format = ({ attributes, content }) => {
  const src = attributes.get("src") ?? "";
  const title = attributes.get("title") ?? attributes.get("aria-label") ?? "";
  return formatBlock(src === "" ? content : formatMedium(src, title));
};

const formats: Readonly<Record<string, Format>> = {
  a: ({ attributes, content }) => formatLink(attributes.get("href") ?? "", content),
  code: codeFormat,
  kbd: codeFormat,
  samp: codeFormat,
  tt: codeFormat,
  var: ({ content }) => formatMarked(content, "*"),
  pre: ({ content }) => formatCodeBlock(content.replace(/<[^<>]{0,300}>/g, "")),
  q: ({ content }) => `"${content}"`,
  sub: ({ content }, stack) => formatScript(content, "~", stack.at(-1)?.content ?? ""),
  sup: ({ content }, stack) => formatScript(content, "^", stack.at(-1)?.content ?? ""),
  abbr: abbreviationFormat,
  acronym: abbreviationFormat,
  blockquote: ({ content }) => formatQuotation(content),
  summary: ({ content }, stack) => giveCaption(stack, ["details"], content),
  details: ({ caption, content }) => formatBlock(formatDetails(caption, content)),
  dt: partFormat,
  dd: partFormat,
  dl: ({ parts, content }) =>
    `${content.trim() === "" ? "" : formatBlock(content)}${formatDefinitions(parts)}`,
  video: mediumFormat,
  audio: mediumFormat,
  li: ({ content }, stack) => give(stack, ["ul", "ol", "menu"], content),
  ul: itemsFormat,
  ol: itemsFormat,
  td: cellFormat,
  th: cellFormat,
  tr: ({ parts }, stack) => give(stack, ["table"], parts.join("\0")),
  table: ({ parts, caption }) =>
    formatTable(
      parts.map((row) => row.split("\0")),
      caption,
    ),
  caption: ({ content }, stack) => giveCaption(stack, ["table"], content),
  figcaption: ({ content }, stack) => giveCaption(stack, ["figure"], content),
  figure: ({ content, caption }) => formatFigure(content.trim(), caption),
};

/** Gives a part to the nearest element that collects it; without one, the part stands where it is. @param mark before the part. */
function give(stack: readonly OpenElement[], names: readonly string[], part: string, mark = ""): string {
  const owner = stack.findLast(({ name }) => names.includes(name));
  if (!owner) return formatBlock(part.replaceAll("\0", " "));
  owner.parts.push(mark === "" ? part : `${mark} ${part}`);
  return "";
}

function giveCaption(stack: readonly OpenElement[], names: readonly string[], content: string): string {
  const owner = stack.findLast(({ name }) => names.includes(name));
  if (!owner) return formatBlock(content);
  owner.caption = content.replace(/\s+/g, " ").trim();
  return "";
}
