import { unescapeText } from "../../markdown/tokens.ts";
import { decodePercent } from "../../model/decode-percent.ts";
import type { FoundArticle } from "../found-article.ts";

const firstPicture =
  /^!\[((?:[^[\]\\]|\\.){0,2000})\]\((<[^<>\n]{1,3000}>|[^\s()]{1,3000})(?: "((?:[^"\\]|\\.){0,2000})")?\)\n\n(?=[^!\s])/;

/**
 * Takes the picture with which a text begins out of it: it is the article's own. Without one it is the picture that the page names for
 * previews, if it lies in the archive and is not in the text.
 * @param isHere tells whether an address leads into the archive.
 */
export function takeLead(
  text: string,
  named: { readonly src: string; readonly alt: string } | undefined,
  isHere: (src: string) => boolean,
): Pick<FoundArticle, "text" | "image"> {
  const [found = "", alt = "", target = "", caption = ""] = firstPicture.exec(text) ?? [];
  const src = unescapeText(target.replace(/^<|>$/g, ""));
  if (src !== "" && isHere(src)) {
    const image = { src, alt: unescapeText(alt), caption: unescapeText(caption) };
    return { text: text.slice(found.length), image };
  }
  const isNew = named !== undefined && isHere(named.src) && !text.includes(readName(named.src));
  return { text, image: isNew ? { ...named, caption: "" } : undefined };
}

/** Leaves out a first heading that is the title, and a first paragraph that is the description: both stand above the text anyway. */
export function dropRepeated(text: string, title: string, description = ""): string {
  const untitled = dropFirst(text, (first) => /^#{1,6} /.test(first) && fold(first) === fold(title));
  return dropFirst(untitled, (first) => description !== "" && fold(first) === fold(description));
}

function dropFirst(text: string, isRepeated: (first: string) => boolean): string {
  const end = text.indexOf("\n\n");
  return end >= 0 && isRepeated(text.slice(0, end)) ? text.slice(end + 2) : text;
}

const dateLine =
  /^(?:(?:posted|published|last updated|date|written)\b:?\s*)?(?:on\s+)?([^\n]{6,40}?)\.?\n\n/i;

/** Takes a date that stands alone above the text out of it. @param parse returns undefined for other words. */
export function takeDate(
  text: string,
  parse: (written: string) => string | undefined,
): { readonly text: string; readonly date: string | undefined } {
  const [found = "", written = ""] = dateLine.exec(text) ?? [];
  const date = found === "" ? undefined : parse(written);
  return { text: date === undefined ? text : text.slice(found.length), date };
}

function fold(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

function readName(src: string): string {
  const name =
    src
      .replace(/[?#].*$/s, "")
      .split("/")
      .at(-1) ?? "";
  return decodePercent(name) ?? name;
}
