import { unescapeText } from "../../markdown/tokens.ts";

/** A tag in a text. */
export interface HtmlTag {
  readonly source: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

const tag =
  /<(\/?)([A-Za-z][\w.-]{0,60})((?:\s|\/(?!>))(?:[^<>"'{}]|"[^"]{0,3000}"|'[^']{0,3000}'|\{[^{}]{0,1000}\}){0,3000}?)?\s*(?:\/?)>|<[?!](?!--)[^<>]{0,300}>/g;
const pair = /([\w:@.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*["'`]?([^{}"'`]*)["'`]?\s*\}|([^\s"'>]+)))?/g;

/** Elements whose content is no text. */
const rawContent = new Set(["script", "style", "svg", "template", "noscript", "select", "textarea", "math"]);

/** Lists the tags of a text in their order. Of a script, a style or a drawing it is one tag with all its content. */
export function listTags(text: string): HtmlTag[] {
  const lower = text.includes("<") ? text.toLowerCase() : "";
  const tags: HtmlTag[] = [];
  let done = 0;
  for (const match of lower === "" ? [] : text.matchAll(tag)) {
    const [source, slash, written = "", attributes = ""] = match;
    if (match.index < done || isEscaped(text, match.index)) continue;
    const name = written.toLowerCase();
    const isRaw = rawContent.has(name) && slash === "" && !source.endsWith("/>");
    const close = isRaw ? lower.indexOf(`</${name}`, match.index) : -1;
    const end = close < 0 ? match.index + source.length : findTagEnd(text, close);
    done = end;
    tags.push({
      source,
      start: match.index,
      end,
      name: isComponent(written) ? written : name,
      isEnd: slash === "/",
      attributes: readAttributes(attributes),
    });
  }
  return tags;
}

/** A name that begins with a capital and goes on in small letters is a component of MDX, or a type such as `Vec`. */
function isComponent(name: string): boolean {
  return /^[A-Z]/.test(name) && name !== name.toUpperCase();
}

function findTagEnd(text: string, close: number): number {
  const end = text.indexOf(">", close);
  return end < 0 ? text.length : end + 1;
}

/** After an odd number of backslashes. */
function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text[start - 1] === "\\") start--;
  return (offset - start) % 2 === 1;
}

/** Removes comments: readers never saw them, and a comment of several paragraphs is none for a build. */
export function removeComments(text: string): string {
  const [first = "", ...others] = text.split("<!--");
  let kept = first;
  for (const [index, piece] of others.entries()) {
    const end = piece.indexOf("-->");
    // Without an end, it goes on to the next end, of which it has the beginning in it.
    if (end >= 0) kept += piece.slice(end + 3);
    else if (!others.slice(index + 1, index + 2).some((next) => next.includes("-->"))) kept += `<!--${piece}`;
  }
  return kept;
}

function readAttributes(written: string): ReadonlyMap<string, string> {
  return new Map(
    [...written.matchAll(pair)].map(([, name = "", ...values]) => [
      name.toLowerCase(),
      unescapeText(values.find((value) => value !== undefined) ?? ""),
    ]),
  );
}
