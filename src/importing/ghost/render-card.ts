import MarkdownParser from "markdown-it";
import { z } from "zod";
import { escapeHtml } from "../escape-html.ts";

const markdown = new MarkdownParser({ html: true });
const text = z.string().catch("");
const imageSchema = z.looseObject({ src: text, alt: text, caption: text, href: text });
const cardSchema = z.looseObject({
  ...imageSchema.shape,
  images: z.array(imageSchema.catch({ src: "", alt: "", caption: "", href: "" })).catch([]),
  html: text,
  markdown: text,
  code: text,
  language: text,
  url: text,
  title: text,
  heading: text,
  content: text,
  buttonText: text,
  buttonUrl: text,
  calloutText: text,
  calloutEmoji: text,
  productTitle: text,
  productDescription: text,
  fileName: text,
  fileTitle: text,
  metadata: z.looseObject({ title: text, url: text }).catch({ title: "", url: "" }),
});

type Card = z.output<typeof cardSchema>;

/** Renders a card of Ghost's editors as HTML; undefined if its kind is not known. */
export function renderCard(kind: string, payload: unknown): string | undefined {
  const render = new Map(Object.entries(cards)).get(kind);
  const parsed = cardSchema.safeParse(payload);
  return parsed.success ? render?.(parsed.data) : undefined;
}

const cards: Readonly<Record<string, (card: Card) => string>> = {
  image: (card) => renderFigure(renderImage(card), card.caption),
  gallery: ({ images, caption }) => renderFigure(images.map(renderImage).join(""), caption),
  html: ({ html }) => html,
  // All of an older post.
  markdown: ({ markdown: source }) => markdown.render(source),
  "card-markdown": ({ markdown: source }) => markdown.render(source),
  codeblock: renderCode,
  code: renderCode,
  embed: ({ html, url, caption }) => renderFigure(html || renderLink(url, url), caption),
  bookmark: ({ metadata, url, caption }) =>
    renderLink(url || metadata.url, metadata.title || url || metadata.url) + renderCaption(caption),
  callout: ({ calloutText, calloutEmoji }) =>
    `<blockquote><p>${escapeHtml(calloutEmoji)} ${calloutText}</p></blockquote>`,
  toggle: ({ heading, content }) => `<details><summary>${heading}</summary>${content}</details>`,
  button: ({ buttonText, buttonUrl }) => renderLink(buttonUrl, buttonText || buttonUrl),
  audio: ({ src, title }) =>
    renderFigure(`<audio src="${escapeHtml(src)}"></audio>`, title && escapeHtml(title)),
  video: ({ src, caption }) => renderFigure(`<video src="${escapeHtml(src)}"></video>`, caption),
  file: ({ src, fileTitle, fileName }) => renderLink(src, fileTitle || fileName || src),
  product: ({ productTitle, productDescription }) => `<h4>${productTitle}</h4>${productDescription}`,
  header: ({ heading }) => `<h2>${heading}</h2>`,
  horizontalrule: () => "<hr>",
  hr: () => "<hr>",
  divider: () => "<hr>",
  // What only letters and sites with members have.
  paywall: () => "",
  email: () => "",
  "email-cta": () => "",
  signup: () => "",
  "call-to-action": () => "",
};

function renderImage({ src, alt, href }: Pick<Card, "src" | "alt" | "href">): string {
  const image = src === "" ? "" : `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
  return href === "" ? image : `<a href="${escapeHtml(href)}">${image}</a>`;
}

/** Captions are HTML. */
function renderFigure(html: string, caption: string): string {
  return `<figure>${html}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function renderCaption(caption: string): string {
  return caption === "" ? "" : `<p>${caption}</p>`;
}

function renderCode({ code, language }: Card): string {
  const attribute = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
  return `<pre><code${attribute}>${escapeHtml(code)}</code></pre>`;
}

function renderLink(href: string, words: string): string {
  return `<p><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></p>`;
}
