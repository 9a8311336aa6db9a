import { Parser } from "htmlparser2";
import { titleLimit } from "../model/article-limits.ts";
import type { Position } from "../model/diagnostic.ts";
import { findReferences } from "./find-references.ts";
import { collapseSpace, type Excerpt, type PageElement, type PageFacts } from "./page-facts.ts";

/**
 * Scans a page, or a fragment of HTML, in one pass. End tags may be omitted where the standard lets them be omitted; invalid HTML
 * is read as far as possible, without a diagnostic.
 */
export function scanPage(path: string, source: string): PageFacts {
  const elements: PageElement[] = [];
  const words: Excerpt[] = [];
  const runs: string[] = [];
  const open: ScannedElement[] = [];
  const locate = createLocator(source);
  const addWords = (text: string, at: Position) => {
    const shown = mayBeTitle(text) ? collapseSpace(text) : "";
    if (shown) words.push({ text: shown, at });
  };
  let run = "";
  const endRun = () => {
    if (run === "") return;
    runs.push(run);
    const holder = open.at(-1);
    if (holder && holder.name !== "style" && holder.name !== "script") addWords(run, holder.at);
    run = "";
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      endRun();
      const at = locate(parser.startIndex);
      const element = new ScannedElement({ name, attributes, at, parent: open.at(-1) }, runs);
      for (const attribute in attributes) addWords(attributes[attribute] ?? "", at);
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      run += text;
    },
    onclosetag() {
      endRun();
      open.pop()?.close();
    },
  });
  parser.end(source);
  const ids = new Set(elements.flatMap(({ attributes: { id } }) => id ?? []));
  return { path, source, elements, ids, references: elements.flatMap(findReferences), words };
}

/** Converts offsets, in UTF-16 code units and in rising order, to lines and columns. */
function createLocator(text: string): (offset: number) => Position {
  let line = 1;
  let start = 0;
  let end = text.indexOf("\n");
  return (offset) => {
    for (; end !== -1 && end < offset; end = text.indexOf("\n", start)) {
      line++;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}

/** Its text is the runs of text in the page between its creation and its `close`. */
class ScannedElement implements PageElement {
  readonly name: string;
  readonly attributes: PageElement["attributes"];
  readonly at: Position;
  readonly parent: PageElement | undefined;
  readonly #runs: readonly string[];
  readonly #start: number;
  #end: number;

  constructor({ name, attributes, at, parent }: Omit<PageElement, "text">, runs: readonly string[]) {
    this.name = name;
    this.attributes = attributes;
    this.at = at;
    this.parent = parent;
    this.#runs = runs;
    this.#start = this.#end = runs.length;
  }

  get text(): string {
    return this.#runs.slice(this.#start, this.#end).join("");
  }

  close(): void {
    this.#end = this.#runs.length;
  }
}

/** Allows twice the limit, because white space is collapsed later. */
function mayBeTitle(text: string): boolean {
  return text.length <= 2 * titleLimit;
}
