import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import type { TakeNote } from "../found-article.ts";
import { blockConverters } from "./block-converters.ts";
import { type Conversion, deepestBlocks, joinBlocks, Output, type Surroundings } from "./conversion.ts";
import { isFigure } from "./convert-figure.ts";
import { convertMedium } from "./convert-medium.ts";
import { blockElements, mediumElements } from "./element-sets.ts";
import { findFormat } from "./find-format.ts";
import { findFootnotes, formatFootnotes } from "./footnotes.ts";
import { type HtmlElement, type HtmlNode, parseHtml } from "./html-tree.ts";
import { convertPicture } from "./pictures.ts";
import { plainFormat } from "./runs.ts";

const outside: Surroundings = { format: plainFormat, isInCode: false, isInLine: false, depth: 0 };

/** What a conversion may know besides the HTML. */
export interface HtmlOptions {
  /** Takes notes on what is left out or changed. */
  readonly take: TakeNote;
  /** BCP 47, the language of the text, if it is known. */
  readonly lang?: string | undefined;
}

/**
 * Converts HTML, of a page or a part of one, into the Markdown of this publication. Pictures and links keep their addresses. What has no
 * form in Markdown keeps its text; scripts and styles go. It takes time in proportion to the length.
 */
export function convertHtml(html: string, options: HtmlOptions): string | DiagnosticMessage {
  const root = parseHtml(html);
  return "message" in root ? root : convertTree(root, options);
}

/** Converts an element and what is in it. */
export function convertTree(root: HtmlElement, { take, lang }: HtmlOptions): string {
  const { notes, ...found } = findFootnotes(root);
  const conversion: Conversion = {
    ...found,
    take,
    lang,
    convertBlocks: (nodes, around) => {
      const output = new Output();
      convertNodes(nodes, around, output, conversion);
      output.endParagraph();
      return output.blocks;
    },
    convertLine: (nodes, around) => {
      const output = new Output();
      convertNodes(nodes, { ...around, isInLine: true }, output, conversion);
      output.endParagraph();
      return joinBlocks(output.blocks).replace(/\s+/g, " ");
    },
  };
  const blocks = conversion.convertBlocks([root], outside);
  // Where footnotes stood, a rule or a heading may be left.
  while (notes.length > 0 && /^(?:rule|heading)$/.test(blocks.at(-1)?.kind ?? "")) blocks.pop();
  return joinBlocks([...blocks, ...formatFootnotes(notes, outside, conversion)]);
}

function convertNodes(
  nodes: readonly HtmlNode[],
  around: Surroundings,
  output: Output,
  conversion: Conversion,
): void {
  for (const node of nodes) {
    if (typeof node !== "string") convertElement(node, around, output, conversion);
    else output.addRun({ kind: around.isInCode ? "code" : "text", text: node, format: around.format });
  }
}

function convertElement(
  element: HtmlElement,
  around: Surroundings,
  output: Output,
  conversion: Conversion,
): void {
  if (conversion.moved.has(element)) return;
  const { name, children } = element;
  const inner = surround(element, around, conversion);
  const isBlock = blockElements.has(name) || mediumElements.has(name) || isFigure(element);
  if (!isBlock) {
    convertInline(element, inner, output, conversion);
  } else if (around.isInLine) {
    const space = { kind: "text", text: " ", format: around.format } as const;
    output.addRun(space);
    convertNodes(children, inner, output, conversion);
    output.addRun(space);
  } else {
    output.endParagraph();
    for (const block of convertBlock(element, inner, output, conversion)) output.addBlock(block);
    output.endParagraph();
  }
}

/** Blocks without a form of their own give their text to the blocks around them. */
function convertBlock(element: HtmlElement, around: Surroundings, output: Output, conversion: Conversion) {
  const { name, children } = element;
  const convert = isFigure(element) ? blockConverters.get("figure") : blockConverters.get(name);
  if (mediumElements.has(name)) return convertMedium(element, around, conversion);
  const isTooDeep = around.depth > deepestBlocks && !/^(?:h[1-6]|hr|pre)$/.test(name);
  const blocks = isTooDeep ? undefined : convert?.(element, around, conversion);
  if (!blocks) convertNodes(children, around, output, conversion);
  return blocks ?? [];
}

function surround(element: HtmlElement, around: Surroundings, { lang }: Conversion): Surroundings {
  if (around.isInCode) return around;
  const found = findFormat(element, around.format);
  const isOwn =
    found.lang !== around.format.lang && readPrimary(found.lang) === readPrimary(lang ?? found.lang);
  const format = isOwn ? { ...found, lang: "" } : found;
  const isInCode = /^(?:code|kbd|samp|tt)$/.test(element.name);
  return format === around.format && !isInCode ? around : { ...around, format, isInCode };
}

function readPrimary(tag: string): string {
  return tag.split("-", 1)[0]?.toLowerCase() ?? "";
}

function convertInline(
  element: HtmlElement,
  around: Surroundings,
  output: Output,
  conversion: Conversion,
): void {
  const { name, children } = element;
  const { format } = around;
  const label = conversion.references.get(element);
  if (label !== undefined)
    output.addRun({ kind: "raw", text: `[^${label}]`, format: { ...format, link: "", script: "" } });
  else if (name === "br") {
    if (around.isInLine) output.addRun({ kind: "text", text: " ", format });
    else output.addRun({ kind: "break", text: "", format });
  } else if (name === "img") convertPicture(element, around, output);
  else if (name === "q") convertNodes(['"', ...children, '"'], around, output, conversion);
  else convertNodes(children, around, output, conversion);
}
