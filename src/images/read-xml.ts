import { SaxesParser } from "saxes";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** URI; empty for none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

export interface XmlAttribute {
  /** As it is written, with its prefix. */
  readonly label: string;
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** Targets of processing instructions. */
  readonly instructions: readonly string[];
}

/** Deeper than any tool nests, and as deep as browsers' parsers and renderers certainly go. */
const deepest = 200;

type Growing = XmlElement & { readonly children: (XmlElement | string)[] };

/**
 * Reads a well-formed XML 1.0 document with namespaces. Comments are left out, CDATA is text. No entity is known but
 * XML's five: a DOCTYPE that declares anything is refused, one that only names a DTD is ignored.
 * @throws Error with the line where the text is not well-formed, or too deep.
 */
export function readXml(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  const open: Growing[] = [];
  const instructions: string[] = [];
  let root: XmlElement | undefined;
  let line = 1;
  const fail = (what: string) => {
    throw new Error(`line ${parser.line}: ${what}`);
  };
  const addText = (part: string) => open.at(-1)?.children.push(part);

  parser.on("error", ({ message }) => fail(message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("doctype", (doctype) => {
    if (
      !/^\s*[\w:.-]+(?:\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')|SYSTEM))?(?:\s+(?:"[^"]*"|'[^']*'))?\s*$/.test(
        doctype,
      )
    )
      fail(
        "its DOCTYPE declares entities or attributes (Illustrator: Preserve Illustrator Editing Capabilities)",
      );
  });
  parser.on("processinginstruction", ({ target }) => instructions.push(target));
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (open.length >= deepest) fail(`more than ${deepest} elements stand one inside the other`);
    const element: Growing = {
      name: local,
      namespace: uri,
      attributes: Object.values(attributes).map((attribute) => ({
        label: attribute.name,
        name: attribute.local,
        namespace: attribute.uri,
        value: attribute.value,
      })),
      children: [],
      line,
    };
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
