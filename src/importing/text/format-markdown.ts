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

/** Formats a film or a recording: one beside the text is shown as pictures are, another is a link. */
export function formatMedium(src: string, title: string): string {
  const label = escapeLabel(title || src.slice(src.lastIndexOf("/") + 1));
  return `${/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src) ? "" : "!"}[${label}](${formatTarget(src)})`;
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

export const superscripts = listPairs("0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻(⁽)⁾nⁿiⁱ");
export const subscripts = listPairs("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋(₍)₎");

function listPairs(all: string): ReadonlyMap<string, string> {
  const characters = [...all];
  return new Map(
    characters.flatMap((from, index) =>
      index % 2 === 0 ? [[from, characters[index + 1] ?? ""] as const] : [],
    ),
  );
}

/**
 * Formats small text above or below the line: `x^2^` right after a letter or digit. Elsewhere digits become the characters that Unicode
 * has for them, and another text loses its place.
 * @param before what stands before it.
 */
export function formatScript(content: string, mark: "~" | "^", before: string): string {
  const text = content.trim();
  const isPlain = /^[^\s~^\\*_`[\]<>|\ue000-\uf8ff]{1,100}$/.test(text);
  if (isPlain && /[\p{L}\p{N}\p{Pe}]$/u.test(before)) return `${mark}${text}${mark}`;
  const characters = mark === "~" ? subscripts : superscripts;
  const letters = [...text].map((letter) => characters.get(letter));
  return letters.every((letter) => letter !== undefined) ? letters.join("") : content;
}
