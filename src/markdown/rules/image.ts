import type { MarkdownIt, Token } from "markdown-it";
import { Draft } from "../draft.ts";
import type { ImageGap, Resolver } from "../markdown-document.ts";
import { encodeUrl, escapeHtml, findInline, readAttribute, visibleText, writeTokens } from "../tokens.ts";
import { findUnsafeScheme } from "../unsafe-scheme.ts";
import { inFigure } from "./figure.ts";

/** `![""](x.jpg)`: a picture that says nothing, on purpose. */
const explicitlyEmpty = '""';

/** Images with alternative text, loaded when they come into sight. */
export function images(md: MarkdownIt): void {
  md.core.ruler.before("smartquotes", "image", ({ tokens, env }) => {
    const draft = Draft.of(env);
    for (const image of findInline(tokens, "image")) readImage(image, draft);
  });
  // After figures: what is left of the titles then is no caption, but a tooltip.
  md.core.ruler.push("image_title", ({ tokens, env }) => {
    const draft = Draft.of(env);
    for (const image of findInline(tokens, "image")) checkTitle(image, draft);
  });
  writeTokens(md, "missing_image", (token) => escapeHtml(findAlt(token)));
  writeTokens(md, "image", (token, draft) => {
    const title = readAttribute(token, "title");
    return draft.leaveGap({
      kind: "image",
      src: readAttribute(token, "src"),
      alt: findAlt(token),
      ...(title && { title }),
      isFigure: token.info === inFigure,
    });
  });
}

/** The one place where an image becomes HTML. */
export function fillImage({ src: written, alt, title, isFigure }: ImageGap, resolve: Resolver): string {
  const { src, width, height, srcset, sizes, sources = [] } = resolve.image(written);
  const choice = sizes ? ` sizes="${escapeHtml(sizes)}"` : "";
  const attributes = [
    `src="${escapeHtml(encodeUrl(src))}"`,
    srcset && `srcset="${escapeHtml(srcset)}"${choice}`,
    `alt="${escapeHtml(alt)}"`,
    title && `title="${escapeHtml(title)}"`,
    width && `width="${width}"`,
    height && `height="${height}"`,
    'loading="lazy"',
    'decoding="async"',
  ];
  const img = `<img ${attributes.filter(Boolean).join(" ")}>`;
  // Minifiers take the spaces around a picture element for ones between blocks; within a line an img has to do.
  if (sources.length === 0 || !isFigure) return img;
  const better = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${escapeHtml(srcset)}"${choice}>`,
  );
  return `<picture>${better.join("")}${img}</picture>`;
}

function readImage(token: Token, draft: Draft): void {
  const position = draft.positionOf(token);
  const src = readAttribute(token, "src");
  const title = readAttribute(token, "title");
  const alt = findAlt(token);
  const report = (message: string) => draft.report("image", position, message);

  if (!alt && token.content !== explicitlyEmpty) {
    report(
      `"${src}" has no alternative text; say what it shows, ![A ship in port](${src}), or that it adds nothing to the text, ![""](${src})`,
    );
  }
  if (token.children?.some(({ type }) => notAlt.has(type))) {
    report(
      `the alternative text of "${src}" has a link, note, citation or image in it; it can only be plain text`,
    );
  }
  const scheme = findUnsafeScheme(src);
  if (src === "")
    report("found an image without a file; write it in the brackets: ![A ship in port](ship.jpg)");
  else if (scheme)
    report(
      `found an image from a ${scheme}: address; put the file beside the text: ![A ship in port](ship.jpg)`,
    );
  else draft.images.push({ src, alt, ...(title && { title }), position });
  if (src === "" || scheme) token.type = "missing_image";
}

function checkTitle(token: Token, draft: Draft): void {
  const title = readAttribute(token, "title");
  if (title && token.content === explicitlyEmpty) {
    draft.report(
      "image",
      draft.positionOf(token),
      `found the title "${title}" on an image that adds nothing to the text; delete it, or write it between ![ and ]`,
    );
  }
}

const notAlt = new Set(["link_open", "footnote_ref", "citation", "image"]);

function findAlt({ content, children }: Token): string {
  if (content === explicitlyEmpty) return "";
  return (children ?? [])
    .map((child) => (child.type === "image" ? findAlt(child) : visibleText([child])))
    .join("")
    .trim();
}
