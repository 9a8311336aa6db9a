import { formatEmbed } from "./embeds.ts";
import { escapeLabel, formatImage, formatMedium, formatTarget } from "./format-markdown.ts";
import type { OpenElement } from "./html-blocks.ts";
import type { HtmlTag } from "./html-tags.ts";

/** Stands for a line break until it is known what surrounds it. */
export const lineBreak = "\ue002";

type Format = (
  tag: {
    readonly src?: string | undefined;
    readonly title?: string | undefined;
    readonly alt?: string | undefined;
    readonly type?: string | undefined;
    readonly href?: string | undefined;
    readonly isChecked: boolean;
  },
  stack: readonly OpenElement[],
) => string;

const formats: Readonly<Record<string, Format>> = {
  br: (_, stack) => (isInLine(stack) ? " " : lineBreak),
  hr: () => "\n\n***\n\n",
  img: ({ src = "", alt = "", title = "" }) => (src === "" ? "" : formatImage(src, alt, title)),
  iframe: ({ src, title }) => formatEmbedded(src, title),
  embed: ({ src, title }) => formatEmbedded(src, title),
  input: ({ type, isChecked }) => (type === "checkbox" ? `[${isChecked ? "x" : " "}] ` : ""),
  source: ({ src = "" }, stack) => (src !== "" && isInMedium(stack) ? formatMedium(src, "") : ""),
};

/** Formats an element without content; nothing for what has no form in Markdown. */
export function formatVoid({ name, attributes }: HtmlTag, stack: readonly OpenElement[]): string {
  if (isInCode(stack)) return name === "br" ? "\n" : "";
  const read = (attribute: string) => attributes.get(attribute) ?? "";
  const format =
    new Map(Object.entries(formats)).get(name) ?? (/^[A-Z]/.test(name) ? componentFormat : undefined);
  const [src, title, alt, type, href] = ["src", "title", "alt", "type", "href"].map(read);
  return format?.({ src, title, alt, type, href, isChecked: attributes.has("checked") }, stack) ?? "";
}

/** A component without content that is a picture or a link to a page. */
const componentFormat: Format = ({ src = "", alt = "", title = "", href = "" }) => {
  if (/\.(?:png|jpe?g|webp|gif|avif|svg)(?:\?|$)/i.test(src)) return formatImage(src, alt, title);
  return href === "" || title === "" ? "" : `\n\n[${escapeLabel(title)}](${formatTarget(href)})\n\n`;
};

function formatEmbedded(src = "", title = ""): string {
  return /^(?:https?:)?\/\//.test(src)
    ? `\n\n${formatEmbed(src.replace(/^\/\//, "https://"), title)}\n\n`
    : "";
}

/** Blocks of one line have no line breaks. */
function isInLine(stack: readonly OpenElement[]): boolean {
  return stack.some(({ name }) => /^(?:t[dh]|h[1-6]|a|figcaption|summary)$/.test(name));
}

/** The first source of a film or a recording counts. */
function isInMedium(stack: readonly OpenElement[]): boolean {
  const medium = stack.findLast(({ name }) => name === "video" || name === "audio");
  return medium !== undefined && !medium.content.includes("](");
}

/** True within preformatted text. */
export function isInCode(stack: readonly OpenElement[]): boolean {
  return stack.some((open) => open.name === "pre");
}
