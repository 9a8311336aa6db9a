import type { MarkdownIt, Token } from "markdown-it";
import { ParseContext } from "../parse-context.ts";
import { inFigure } from "./figure.ts";

/** The `info` of an image token that a gallery shows in its whole width. */
export const isFull = `${inFigure} full`;
/** Of one that shares a line with another. */
export const isHalf = `${inFigure} half`;

/**
 * Lays out galleries, whether they are blocks or paragraphs of pictures alone: the first picture in the whole width, the others in twos,
 * and so the last one if it is alone; two pictures stand side by side. Reports blocks that are none.
 */
export function galleries(md: MarkdownIt): void {
  md.core.ruler.after("figure", "gallery", ({ src, tokens, env }) => {
    if (!tokens.some(({ type }) => type === "gallery_open")) return;
    const lines = src.split("\n");
    let gallery: Token[] = [];
    for (const token of tokens) {
      if (token.type === "gallery_open") gallery = [];
      gallery.push(token);
      if (token.type === "gallery_close") layOut(gallery, lines, ParseContext.of(env));
    }
  });
}

function layOut(gallery: readonly Token[], lines: readonly string[], context: ParseContext): void {
  context.styles.add("gallery");
  const figures = gallery.filter(({ type }) => type === "figure_open");
  const images = gallery.flatMap(({ children }) => (children ?? []).filter(({ info }) => info === inFigure));
  for (const [index, image] of images.entries()) {
    const isLast = index === images.length - 1;
    const isAlone = images.length !== 2 && (index === 0 || (isLast && index % 2 === 1));
    image.info = isAlone ? isFull : isHalf;
    if (isAlone) figures[index]?.attrSet("class", "full");
  }
  checkPictures(gallery, images.length, lines, context);
}

/** A paragraph of pictures has nothing else, so only a block can be reported. */
function checkPictures(
  gallery: readonly Token[],
  count: number,
  lines: readonly string[],
  context: ParseContext,
): void {
  let depth = 0;
  let hasText = false;
  for (const [index, { type, nesting }] of gallery.entries()) {
    depth += nesting;
    if (depth !== 2 || !(type === "paragraph_open" || type === "dl_open")) continue;
    const line = gallery.slice(index).find(({ map }) => map)?.map?.[0] ?? 0;
    context.report("block", context.positionAt(line, Math.max(0, (lines[line] ?? "").search(/\S/))), noText);
    hasText = true;
  }
  const position = gallery[0] && context.findPosition(gallery[0]);
  if (count > 1 || hasText || !position) return;
  const found = count === 1 ? "one picture, which needs none; delete the lines of colons" : "no picture";
  context.report("block", position, `found ::: gallery with ${found}`);
}

const noText =
  'found text in ::: gallery; write it as the caption of a picture, ![A ship](ship.jpg "In port"), or of all, ::: gallery In port';
