import { hideElements } from "./hide-elements.ts";

/** A shortcode, `[name key="value" word]content[/name]`. */
export interface Shortcode {
  /** In lower case. */
  readonly name: string;
  readonly pairs: ReadonlyMap<string, string>;
  /** Values without a name. */
  readonly words: readonly string[];
  /** Undefined without an end tag. */
  readonly content: string | undefined;
  /** The opening tag. */
  readonly source: string;
}

const tag = /(\[?)\[(\/?)([a-z][\w-]{0,60})((?:[\s=:][^[\]<>]{0,3000})?)\](\]?)/gi;
const pair = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g;

interface Tag {
  readonly source: string;
  readonly index: number;
  readonly isEnd: boolean;
  readonly name: string;
  readonly attributes: string;
}

interface OpenShortcode {
  readonly tag: Tag;
  content: string;
}

/**
 * Replaces shortcodes, the inner ones first. Those in code stay, and so does text in brackets that is none; `[[name]]` is such text.
 * @param isKnown tells whether there is a shortcode of this name.
 */
export function replaceShortcodes(
  html: string,
  isKnown: (name: string) => boolean,
  replace: (found: Shortcode) => string,
): string {
  if (!html.includes("[")) return html;
  const { text, restore } = hideElements(html, "pre|code|script|style");
  const tags = listTags(text);
  const output = new ShortcodeOutput(countEnds(tags), replace);
  let done = 0;
  for (const found of tags) {
    output.add(text.slice(done, found.index));
    done = found.index + found.source.length;
    if (found.source.startsWith("[[")) output.add(found.source.slice(1, -1));
    else if (found.isEnd) output.end(found, isKnown(found.name));
    else output.start(found, isKnown(found.name) || isCalled(found, text));
  }
  output.add(text.slice(done));
  return restore(output.finish());
}

/** Shortcodes in one another; each is read again with what is in it. */
const deepest = 12;

/** The text so far, and the shortcodes whose ends are still to come. */
class ShortcodeOutput {
  readonly #open: OpenShortcode[] = [];
  readonly #ends: Map<string, number>;
  readonly #replace: (found: Shortcode) => string;
  #whole = "";

  constructor(ends: Map<string, number>, replace: (found: Shortcode) => string) {
    this.#ends = ends;
    this.#replace = replace;
  }

  add(piece: string): void {
    const top = this.#open.at(-1);
    if (top) top.content += piece;
    else this.#whole += piece;
  }

  start(tag: Tag, isShortcode: boolean): void {
    const hasEnd = (this.#ends.get(tag.name) ?? 0) > 0 && !tag.source.endsWith("/]");
    if (hasEnd && this.#open.length < deepest) this.#open.push({ tag, content: "" });
    else this.add(isShortcode ? this.#replace(toShortcode(tag, undefined)) : tag.source);
  }

  end({ name, source }: Tag, isKnown: boolean): void {
    this.#ends.set(name, (this.#ends.get(name) ?? 0) - 1);
    const at = this.#open.findLastIndex(({ tag }) => tag.name === name);
    if (at < 0) this.add(isKnown ? "" : source);
    else while (this.#open.length > at) this.#close(this.#open.length === at + 1);
  }

  finish(): string {
    while (this.#open.length > 0) this.#close(false);
    return this.#whole;
  }

  #close(hasEnd: boolean): void {
    const top = this.#open.pop();
    if (!top) return;
    const { tag, content } = top;
    const replaced = this.#replace(toShortcode(tag, hasEnd ? content : undefined));
    this.add(hasEnd ? replaced : replaced + content);
  }
}

function listTags(text: string): Tag[] {
  return [...text.matchAll(tag)].map((match) => {
    const [source, before, slash, name = "", attributes = "", after] = match;
    // Brackets around a shortcode count only in pairs.
    const isEscaped = before !== "" && after !== "";
    return {
      source: isEscaped ? source : source.slice(before?.length ?? 0, source.length - (after?.length ?? 0)),
      index: match.index + (isEscaped ? 0 : (before?.length ?? 0)),
      isEnd: slash === "/",
      name: name.toLowerCase(),
      attributes,
    };
  });
}

function countEnds(tags: readonly Tag[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const { name, isEnd } of tags) if (isEnd) ends.set(name, (ends.get(name) ?? 0) + 1);
  return ends;
}

/** Text in brackets, such as `[sic]`, has no values with names, and does not stand alone in its line with a name of several words. */
function isCalled({ attributes, name, source, index }: Tag, text: string): boolean {
  if (/^\s+[\w-]+\s*=\s*["'\w]/.test(attributes) || source.endsWith("/]")) return true;
  const end = index + source.length;
  const isAlone =
    /(?:^|\n|>)\s{0,20}$/.test(text.slice(Math.max(0, index - 21), index)) &&
    /^\s{0,20}(?:$|\n|<)/.test(text.slice(end, end + 21));
  return attributes === "" && /[_-]/.test(name) && isAlone;
}

function toShortcode({ name, attributes, source }: Tag, content: string | undefined): Shortcode {
  const pairs = new Map<string, string>();
  const words: string[] = [];
  const plain = decodeQuotes(attributes).replace(/\/$/, "").replace(/^[=:]/, "");
  for (const [, key, double, single, bare, ...others] of plain.matchAll(pair))
    if (key !== undefined) pairs.set(key.toLowerCase(), double ?? single ?? bare ?? "");
    else words.push(others.find((word) => word !== undefined) ?? "");
  return { name, pairs, words, content, source };
}

/** The visual editor writes quotation marks around values as entities, or sets them. */
function decodeQuotes(attributes: string): string {
  if (/=\s*["']/.test(attributes)) return attributes;
  return attributes
    .replace(/&quot;|&#34;|&#8220;|&#8221;|&#8243;|[“”″]/g, '"')
    .replace(/&#0?39;|&#8216;|&#8217;|[‘’]/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\u00a0|&nbsp;/g, " ");
}
