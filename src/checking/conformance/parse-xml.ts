import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";
import type { Position } from "../../model/diagnostic.ts";

export type ParsedXml =
  | { readonly root: string; readonly content: unknown }
  | { readonly fault: string; readonly at: Position };

/**
 * Parses a well-formed XML document. Below the root every element is a list, since any may be repeated; its text is
 * `#text`, its attributes begin with `@`.
 */
export function parseXml(text: string): ParsedXml {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) {
    const { msg, line, col } = verdict.err;
    // Where a document does not even begin, the validator knows no column, whatever its types say.
    return { fault: `is not well-formed XML: ${msg}`, at: { line, column: Number.isInteger(col) ? col : 1 } };
  }
  const parsed: unknown = parser.parse(text);
  const roots = Object.entries(parsed ?? {}).filter(([name]) => !name.startsWith("?"));
  const [root] = roots;
  // The validator lets several roots pass.
  if (roots.length !== 1 || root === undefined || !Array.isArray(root[1]) || root[1].length !== 1)
    return { fault: "is not well-formed XML: it needs exactly one root element", at: { line: 1, column: 1 } };
  return { root: root[0], content: root[1][0] };
}

/** The text of an element that stands exactly once. */
export function onlyElement<Text>(schema: z.ZodType<Text>) {
  return z
    .tuple([z.object({ "#text": schema })], "expected exactly one such element")
    .transform(([element]) => element["#text"]);
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  alwaysCreateTextNode: true,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});
