import type { MarkdownIt, Token } from "markdown-it";
import type { ImagePlaceholder, Resolver } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";
import { joinTextLines } from "../segment-break.ts";
import { setQuotes } from "../set-quotes.ts";
import {
  encodeUrl,
  escapeHtml,
  findInline,
  findUnsafeScheme,
  readAttribute,
  renderTokens,
  visibleText,
} from "../tokens.ts";
import { inFigure } from "./figure.ts";
import { isFull, isHalf } from "./gallery.ts";

/** `![""](x.jpg)` declares a decorative picture, whose `alt` is empty. */
export const decorative = '""';

/**
 * Records images, checks their alternative text and address, and renders them with lazy loading. The parts of an alternative text
 * are no text of the paragraph, so their quotation marks are set here.
 * @param lang BCP 47.
 */
export function images(lang: string): (md: MarkdownIt) => void {
  return (md) => addImages(md, lang);
}

function addImages(md: MarkdownIt, lang: string): void {
  md.core.ruler.before("smartquotes", "image", ({ tokens, env }) => {
    for (const image of findInline(tokens, "image")) recordImage(image, ParseContext.of(env));
  });
  // After figures, whose images have no title any more: it is their caption.
  md.core.ruler.push("image_title", ({ tokens, env }) => {
    for (const image of findInline(tokens, "image")) checkTitle(image, ParseContext.of(env));
  });
  renderTokens(md, "missing_image", (token) => escapeHtml(findAlt(token)));
  renderTokens(md, "image", (token, context) => {
    const title = setQuotes(joinTextLines(readAttribute(token, "title"), lang), lang);
    return context.addPlaceholder({
      kind: "image",
      src: readAttribute(token, "src"),
      alt: setQuotes(findAlt(token), lang),
      ...(title && { title }),
      isFigure: token.info.startsWith(inFigure),
      ...(token.info === isFull && { place: "full" }),
      ...(token.info === isHalf && { place: "half" }),
    });
  });
}

/** Renders an image of a text; pictures outside of the text are rendered by a component. */
export function renderImage(
  { src: written, alt, title, isFigure, place }: ImagePlaceholder,
  resolve: Resolver,
): string {
  const { src, width, height, srcset, sizes, sources = [] } = resolve.image(written, place === "full");
  const sizesAttribute = sizes ? ` sizes="${escapeHtml(sizes)}"` : "";
  const attributes = [
    `src="${escapeHtml(encodeUrl(src))}"`,
    srcset && `srcset="${escapeHtml(srcset)}"${sizesAttribute}`,
    `alt="${escapeHtml(alt)}"`,
    title && `title="${escapeHtml(title)}"`,
    width && `width="${width}"`,
    height && `height="${height}"`,
    // The stylesheet keeps it within the window's height, and rows of a gallery do not crop it.
    isFigure && width && height && height > width && 'class="tall"',
    'loading="lazy"',
    'decoding="async"',
  ];
  const img = `<img ${attributes.filter(Boolean).join(" ")}>`;
  if (sources.length === 0) return img;
  const elements = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${escapeHtml(srcset)}"${sizesAttribute}>`,
  );
  const picture = `<picture>${elements.join("")}${img}</picture>`;
  // The minifier removes spaces around a picture element, but not around a span.
  return isFigure ? picture : `<span>${picture}</span>`;
}

function recordImage(token: Token, context: ParseContext): void {
  const position = context.positionOf(token);
  const src = readAttribute(token, "src");
  const title = readAttribute(token, "title");
  const alt = findAlt(token);
  const report = (message: string) => context.report("image", position, message);

  if (!alt && token.content !== decorative) {
    report(
      `"${src}" has no alternative text; say what it shows, ![A ship in port](${src}), or that it adds nothing to the text, ![""](${src})`,
    );
  }
  if (token.children?.some(({ type, markup }) => notAlt.has(type) && markup !== "linkify")) {
    report(
      `the alternative text of "${src}" contains a link, footnote, citation or image; it can only be plain text`,
    );
  }
  const scheme = findUnsafeScheme(src);
  if (src === "")
    report("found an image without a file; write it in the brackets: ![A ship in port](ship.jpg)");
  else if (scheme)
    report(
      `found an image from a ${scheme}: address; put the file beside the text: ![A ship in port](ship.jpg)`,
    );
  else context.images.push({ src, alt, ...(title && { title }), position });
  if (src === "" || scheme) token.type = "missing_image";
}

function checkTitle(token: Token, context: ParseContext): void {
  const title = readAttribute(token, "title");
  if (!title || token.content !== decorative) return;
  context.report(
    "image",
    context.positionOf(token),
    `found the title "${title}" on an image that adds nothing to the text; delete it, or write it between ![ and ]`,
  );
}

const notAlt = new Set(["link_open", "footnote_ref", "citation", "image"]);

/** The alternative text of an image. */
export function findAlt({ content, children }: Token): string {
  if (content === decorative) return "";
  return (children ?? [])
    .map((child) => (child.type === "image" ? findAlt(child) : visibleText([child])))
    .join("")
    .trim();
}
