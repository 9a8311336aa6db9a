import { decodePercent } from "../../model/decode-percent.ts";
import { formatBlock } from "./html-blocks.ts";

/** Formats a picture; what would end the title or the brackets is escaped. */
export function formatImage(src: string, alt: string, caption: string): string {
  const title = caption
    .replace(/<[^<>]{0,300}>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const written = title === "" ? "" : ` "${title.replace(/["\\]/g, "\\$&")}"`;
  return `![${alt.replace(/\s+/g, " ").replace(/[[\]\\]/g, "\\$&")}](${formatTarget(src)}${written})`;
}

/** Formats the address of a link. */
export function formatTarget(address: string): string {
  const plain = address.trim().replace(/[\n<>]/g, "");
  return /[\s()]/.test(plain) ? `<${plain}>` : plain;
}

/** The host of an address. */
export function findHost(address: string): string {
  const whole = address.replace(/^\/\//, "https://");
  return URL.canParse(whole) ? new URL(whole).hostname : whole;
}

/** Escapes what would be markup in the text of a link. */
export function escapeLabel(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[[\]\\<>*_`]/g, "\\$&");
}

/** Formats a film or a recording as a link. */
export function formatMedium(src: string): string {
  return `[${escapeLabel(src.slice(src.lastIndexOf("/") + 1))}](${formatTarget(src)})`;
}

/** Formats a heading, which is one line. */
export function formatHeading(level: number, content: string): string {
  const text = content.replace(/\s+/g, " ").trim();
  return text === "" ? "" : `\n\n${"#".repeat(level)} ${text}\n\n`;
}

/** Formats a link; one whose text is its address is written as that. */
export function formatLink(href: string, content: string): string {
  const [, before = "", text = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
  if (href === "" || text === "" || /\n[ \t]*\n|(?<!!)\[[^[\]]*\]\(/.test(text)) return content;
  const isAddress = /^https?:\S+$/.test(text) && decodePercent(text) === decodePercent(href);
  return isAddress ? `${before}<${href}>${after}` : `${before}[${text}](${formatTarget(href)})${after}`;
}

const lonelyImage = /^!\[((?:[^[\]\\]|\\.)*)\]\((<[^<>]*>|[^\s()]+)\)$/;

/** Formats a figure: the title of a picture that is alone in its paragraph is its caption, which is plain text. */
export function formatFigure(content: string, caption: string): string {
  const [, alt = "", src = ""] = lonelyImage.exec(content) ?? [];
  if (src === "" || caption === "") return formatBlock(caption === "" ? content : `${content}\n\n${caption}`);
  const plain = caption.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/[*`]/g, "");
  return formatBlock(formatImage(src.replace(/^<|>$/g, ""), alt.replace(/\\(.)/g, "$1"), plain));
}

export const superscripts = new Map(
  [..."0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻(⁽)⁾nⁿiⁱ"].flatMap((_, index, all) =>
    index % 2 === 0 ? [[all[index] ?? "", all[index + 1] ?? ""] as const] : [],
  ),
);
export const subscripts = new Map(
  [..."0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋(₍)₎"].flatMap((_, index, all) =>
    index % 2 === 0 ? [[all[index] ?? "", all[index + 1] ?? ""] as const] : [],
  ),
);

/** Small digits have characters of their own; another text loses its place. */
export function formatScript(content: string, characters: ReadonlyMap<string, string>): string {
  const letters = [...content.trim()].map((letter) => characters.get(letter));
  return letters.every((letter) => letter !== undefined) ? letters.join("") : content;
}
