import { escapeLabel, findHost, formatImage, formatMedium, formatTarget } from "./format-markdown.ts";
import type { OpenElement } from "./html-blocks.ts";
import type { HtmlTag } from "./html-tags.ts";

/** Stands for a line break until it is known what surrounds it. */
export const lineBreak = "\ue002";

type Format = (
  tag: {
    readonly src: string;
    readonly title: string;
    readonly alt: string;
    readonly type: string;
    readonly isChecked: boolean;
  },
  stack: readonly OpenElement[],
) => string;

const formats: Readonly<Record<string, Format>> = {
  br: (_, stack) => (isInLine(stack) ? " " : lineBreak),
  hr: () => "\n\n***\n\n",
  img: ({ src, alt, title }) => (src === "" ? "" : formatImage(src, alt, title)),
  iframe: ({ src, title }) => formatEmbedded(src, title),
  embed: ({ src, title }) => formatEmbedded(src, title),
  input: ({ type, isChecked }) => (type === "checkbox" ? `[${isChecked ? "x" : " "}] ` : ""),
  source: ({ src }, stack) => (src !== "" && isInMedium(stack) ? formatMedium(src) : ""),
};

/** Formats an element without content; nothing for what has no form in Markdown. */
export function formatVoid({ name, attributes }: HtmlTag, stack: readonly OpenElement[]): string {
  if (isInCode(stack)) return name === "br" ? "\n" : "";
  const read = (attribute: string) => attributes.get(attribute) ?? "";
  const format = new Map(Object.entries(formats)).get(name);
  const [src, title, alt, type] = [read("src"), read("title"), read("alt"), read("type")];
  return format?.({ src, title, alt, type, isChecked: attributes.has("checked") }, stack) ?? "";
}

function formatEmbedded(src: string, title: string): string {
  if (!/^(?:https?:)?\/\//.test(src)) return "";
  const address = src.replace(/^\/\//, "https://");
  return `\n\n[${escapeLabel(title || findHost(address))}](${formatTarget(address)})\n\n`;
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
