import { SaxesParser, type SaxesTagNS } from "saxes";
import { codeOf } from "../../model/system-error.ts";
import { decodeExport, ExportFault } from "./decode-export.ts";

/** An element of an export: an item, an author, and what is in it. */
export interface ExportElement {
  readonly uri: string;
  /** Local name, without prefix. */
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ExportElement[];
  readonly text: string;
  /** The line of the file on which it starts. */
  readonly line: number;
}

/** An element whose end tag is still to come. */
interface OpenElement extends ExportElement {
  readonly children: OpenElement[];
  text: string;
}

/** rss, channel, item, comment, its meta, and then some. */
const deepest = 12;
/** In one item: no post has that many fields. */
const mostElements = 200_000;
/** In UTF-16 code units of one item. */
const longestItem = 20_000_000;

/** Control characters that XML 1.0 does not have; exports have them all the same. */
const noCharacter = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
/** What exports have that is not well-formed, and does no harm, such as an ampersand or an entity of HTML in a text. */
const harmless =
  /entity|^disallowed character$|unbound namespace|duplicate attribute|in char data|malformed comment|XML declaration must be|outside of root/i;

/**
 * Reads the elements directly in the channel of an RSS file, in one pass, each forgotten once `take` returns.
 * @param most bytes, after decompression.
 * @returns why reading ended before the end of the file, with the line; undefined if it did not.
 */
export async function readChannel(
  file: string,
  most: number,
  take: (element: ExportElement) => void,
): Promise<{ readonly line: number; readonly message: string } | undefined> {
  const reader = new ChannelReader(take);
  try {
    for await (const text of decodeExport(file, most)) reader.write(text);
    reader.close();
    return undefined;
  } catch (error) {
    const { line } = reader;
    if (error instanceof ExportFault) return { line, message: error.message };
    if (codeOf(error).startsWith("Z_"))
      return { line, message: "it cannot be decompressed: it is damaged or cut off" };
    throw error;
  }
}

/** Builds the elements of a channel from pieces of a file. */
class ChannelReader {
  readonly #parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  readonly #take: (element: ExportElement) => void;
  readonly #open: OpenElement[] = [];
  #depth = 0;
  #elements = 0;
  #length = 0;

  constructor(take: (element: ExportElement) => void) {
    this.#take = take;
    const parser = this.#parser;
    parser.on("error", ({ message }) => {
      const fault = message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "");
      if (!harmless.test(fault)) throw new ExportFault(fault);
    });
    parser.on("doctype", () => {
      throw new ExportFault("found a DOCTYPE, which can declare entities without end; an export has none");
    });
    parser.on("opentag", (tag) => this.#start(tag));
    parser.on("closetag", () => this.#end());
    parser.on("text", (text) => this.#add(text));
    parser.on("cdata", (text) => this.#add(text));
  }

  get line(): number {
    return this.#parser.line;
  }

  write(text: string): void {
    this.#parser.write(text.replace(noCharacter, ""));
  }

  close(): void {
    this.#parser.close();
  }

  #start({ uri, local, attributes }: SaxesTagNS): void {
    this.#depth++;
    if (this.#depth > deepest) throw new ExportFault(`more than ${deepest} elements are nested`);
    // rss and channel, which are never finished.
    if (this.#depth <= 2) return;
    if (++this.#elements > mostElements)
      throw new ExportFault(`an item has more than ${mostElements} elements`);
    const values = new Map(Object.values(attributes).map((attribute) => [attribute.local, attribute.value]));
    const element = { uri, local, attributes: values, children: [], text: "", line: this.line };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  #end(): void {
    this.#depth--;
    const element = this.#open.pop();
    if (!element || this.#open.length > 0) return;
    this.#elements = 0;
    this.#length = 0;
    this.#take(element);
  }

  #add(text: string): void {
    const top = this.#open.at(-1);
    if (!top) return;
    this.#length += text.length;
    if (this.#length > longestItem) throw new ExportFault(`an item has more than ${longestItem} characters`);
    top.text += text;
  }
}
