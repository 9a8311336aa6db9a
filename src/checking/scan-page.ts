import { Parser } from "htmlparser2";
import { createLocator } from "./locate.ts";
import type { PageFacts } from "./page-facts.ts";
import {
  collapseSpace,
  type Element,
  type GrowingFacts,
  mayBeTitle,
  readElement,
  type Surroundings,
  type TakeText,
} from "./read-element.ts";

interface OpenElement extends Element {
  /** Waits for the element's text; few do. */
  readonly waiting: { readonly takeText: TakeText; text: string } | undefined;
}

/**
 * Reads a page, or a piece of HTML, in one pass. Omitted end tags count where the standard lets them be omitted;
 * what is not valid is for another check to say.
 */
export function scanPage(path: string, source: string): PageFacts {
  const facts = startFacts(path, source);
  const locate = createLocator(source);
  const count = { items: 0, articles: 0 };
  const open: OpenElement[] = [];
  const listening = new Set<NonNullable<OpenElement["waiting"]>>();
  let words = "";
  let skipped = 0;

  const endWords = () => {
    if (words === "") return;
    const text = mayBeTitle(words) ? collapseSpace(words) : "";
    const holder = open.at(-1);
    words = "";
    if (holder && text) facts.words.push({ text, at: holder.at });
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      endWords();
      const around = enter(name, open.at(-1)?.around ?? outside, count);
      const element = { name, attributes, at: locate(parser.startIndex + skipped), around };
      const takeText = readElement(element, facts);
      const waiting = takeText && { takeText, text: "" };
      if (waiting) listening.add(waiting);
      open.push({ name, attributes, at: element.at, around, waiting });
    },
    ontext(text) {
      if (!isCode(open.at(-1))) words += text;
      for (const waiting of listening) waiting.text += text;
    },
    onclosetag() {
      endWords();
      const waiting = open.pop()?.waiting;
      if (!waiting) return;
      listening.delete(waiting);
      waiting.takeText(waiting.text);
    },
  });
  const { start, end } = findStyle(source);
  parser.write(source.slice(0, start));
  if (open.at(-1)?.name === "style") {
    for (const waiting of listening) waiting.text += source.slice(start, end);
    skipped = end - start;
  } else {
    parser.write(source.slice(start, end));
  }
  parser.end(source.slice(end));
  return facts;
}

/** Half of a page is its stylesheet, in which there is nothing to tell apart: where the text of one seems to be. */
function findStyle(source: string): { readonly start: number; readonly end: number } {
  const startTag = "<style>";
  const start = source.indexOf(startTag) + startTag.length;
  const end = source.indexOf("<", start);
  const isFound = start >= startTag.length && source.startsWith("</style>", end);
  return isFound ? { start, end } : { start: source.length, end: source.length };
}

/** Whose text nobody reads; what JSON-LD says is told from its script. */
function isCode(element: OpenElement | undefined): boolean {
  return element?.name === "style" || element?.name === "script";
}

function startFacts(path: string, source: string): GrowingFacts {
  return {
    path,
    source,
    isIndexable: true,
    ids: new Set(),
    references: [],
    metas: new Map(),
    pragmas: new Map(),
    alternates: [],
    h1s: [],
    headings: [],
    repeatedIds: [],
    bareImages: [],
    brokenSourceSets: [],
    scripts: [],
    styles: [],
    banned: [],
    authors: [],
    times: [],
    corrections: [],
    noterefs: [],
    entries: [],
    words: [],
  };
}

const outside: Surroundings = { isInMain: false, isInStory: false, isInStoryHeader: false, item: 0 };

/** What stands around the children of an element; `count` goes on through the page. */
function enter(name: string, around: Surroundings, count: { items: number; articles: number }): Surroundings {
  switch (name) {
    case "main":
      return { ...around, isInMain: true };
    case "header":
      return { ...around, isInStoryHeader: around.isInStory };
    case "li":
      return { ...around, item: around.isInMain ? ++count.items : 0 };
    case "article":
      return {
        ...around,
        item: around.isInMain ? ++count.items : 0,
        isInStory: ++count.articles === 1,
        isInStoryHeader: false,
      };
    default:
      return around;
  }
}
