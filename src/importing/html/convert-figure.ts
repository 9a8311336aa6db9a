import type { Block, Conversion, Surroundings } from "./conversion.ts";
import { escapeText } from "./escape-text.ts";
import { type HtmlElement, type HtmlNode, hasClass, readHtmlText } from "./html-tree.ts";
import { formatPicture, type Picture } from "./pictures.ts";

/** Classes by which systems mark figures and their captions where they use no elements for them. */
const figureClass =
  /^(?:wp-caption|gallery|wp-block-gallery|tiled-gallery|image-gallery|image-gallery-embed|tr-caption-container)$/;
const captionClass = /^(?:wp-caption-text|gallery-caption|tr-caption|image-caption)$/;

export function isFigure(element: HtmlElement): boolean {
  return (element.name === "figure" || hasClass(element, figureClass)) && element.name !== "figcaption";
}

function isCaption(element: HtmlElement): boolean {
  return element.name === "figcaption" || hasClass(element, captionClass);
}

/** A picture with the innermost figure around it. */
interface PlacedPicture extends Picture {
  readonly figure: HtmlElement;
}

/** What a figure has in it. */
interface FigureParts {
  readonly pictures: PlacedPicture[];
  readonly captions: { readonly caption: HtmlElement; readonly figure: HtmlElement }[];
  /** Text, or something else than pictures. */
  hasOthers: boolean;
}

/**
 * Converts a figure: a picture with its caption, or pictures one after another in one paragraph. The caption of what is no picture is a
 * paragraph; undefined if there is no caption and no picture.
 */
export function convertFigure(
  element: HtmlElement,
  around: Surroundings,
  conversion: Conversion,
): Block[] | undefined {
  const parts: FigureParts = { pictures: [], captions: [], hasOthers: false };
  collectParts(element.children, element, "", parts);
  const { pictures, captions, hasOthers } = parts;
  const inner = { ...around, depth: around.depth + 1 };
  const formatCaption = (figure: HtmlElement) =>
    readHtmlText(
      captions.filter((found) => found.figure === figure).flatMap(({ caption }) => caption.children),
    )
      .replace(/\s+/g, " ")
      .trim();
  if (pictures.length > 0 && !hasOthers) {
    const own = (figure: HtmlElement) => figure !== element || pictures.length === 1;
    const lines = pictures.map((picture) =>
      formatPicture(picture, own(picture.figure) ? formatCaption(picture.figure) : ""),
    );
    const rest = pictures.some(({ figure }) => own(figure) && figure === element)
      ? ""
      : escapeText(formatCaption(element));
    return [
      { kind: "other", text: lines.join("\n") },
      ...(rest === "" ? [] : [{ kind: "text", text: rest } as const]),
    ];
  }
  if (captions.length === 0) return undefined;
  const isOwn = (node: HtmlNode) => typeof node === "string" || !isCaption(node);
  const isTable = element.children.some((node) => typeof node !== "string" && node.name === "table");
  const text = conversion.convertLine(
    element.children.filter((node) => !isOwn(node)),
    inner,
  );
  const blocks = conversion.convertBlocks(element.children.filter(isOwn), inner);
  if (text === "") return blocks;
  return isTable ? [{ kind: "other", text: `: ${text}` }, ...blocks] : [...blocks, { kind: "text", text }];
}

/** What is neither a picture nor a paragraph. */
const others = /^(?:iframe|video|audio|embed|object|pre|table|blockquote)$/;

function collectParts(
  nodes: readonly HtmlNode[],
  figure: HtmlElement,
  link: string,
  parts: FigureParts,
): void {
  for (const node of nodes) {
    if (typeof node === "string") parts.hasOthers ||= node.trim() !== "";
    else collectPart(node, figure, link, parts);
  }
}

function collectPart(element: HtmlElement, figure: HtmlElement, link: string, parts: FigureParts): void {
  if (isCaption(element)) parts.captions.push({ caption: element, figure });
  else if (element.name === "img") parts.pictures.push({ image: element, link, figure });
  else if (others.test(element.name) && !isFigure(element)) parts.hasOthers = true;
  else {
    const isInner = element.name === "figure" || hasClass(element, /^gallery-item$/);
    const href = element.name === "a" ? (element.attributes["href"] ?? "") : link;
    collectParts(element.children, isInner ? element : figure, href, parts);
  }
}
