import { type SaxesAttributeNS, SaxesParser } from "saxes";

export type XmlAttribute = SaxesAttributeNS;

export interface XmlElement {
  /** Local name, without prefix. */
  readonly local: string;
  /** URI of the namespace, or an empty string. */
  readonly uri: string;
  /** Each with `name` as written, `local` name, namespace `uri` and `value`. */
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** Targets of the processing instructions. */
  readonly instructions: readonly string[];
}

/** No drawing program nests deeper, and every browser can go as deep. */
const deepest = 200;

/** A document type without declarations: a name, and perhaps the identifiers of a DTD. */
const plainDoctype =
  /^\s*[\w:.-]+(?:\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')|SYSTEM))?(?:\s+(?:"[^"]*"|'[^']*'))?\s*$/;

type OpenElement = XmlElement & { readonly children: (XmlElement | string)[] };

/**
 * Parses a well-formed XML 1.0 document with namespaces. Comments are dropped, CDATA becomes text. A DOCTYPE with declarations is
 * refused, because entities can expand without end; an external DTD is ignored.
 * @throws Error with the line if the document is not well-formed or nested too deeply.
 */
export function parseXml(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  const open: OpenElement[] = [];
  const instructions: string[] = [];
  let root: XmlElement | undefined;
  let line = 1;
  const fail = (what: string) => {
    throw new Error(`line ${parser.line}: ${what}`);
  };
  const addText = (part: string) => open.at(-1)?.children.push(part);

  parser.on("error", ({ message }) => fail(message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("doctype", (doctype) => {
    if (!plainDoctype.test(doctype))
      fail(
        "its DOCTYPE declares entities or attributes (in Illustrator, save without Preserve Illustrator Editing Capabilities)",
      );
  });
  parser.on("processinginstruction", ({ target }) => instructions.push(target));
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (open.length >= deepest) fail(`more than ${deepest} elements are nested`);
    const element: OpenElement = { local, uri, attributes: Object.values(attributes), children: [], line };
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  if (!root) throw new Error("it has no element");
  return { root, instructions };
}

/** Lists the elements directly in an element, without its text. */
export function childElements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

/** Joins the text directly in an element. */
export function readText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === "string").join("");
}
