import { XMLParser, XMLValidator } from "fast-xml-parser";

/** Parses XML and keeps white space in text. @throws if it is not well-formed. */
export function parseXml(xml: string): unknown {
  const validity = XMLValidator.validate(xml);
  if (validity !== true) throw new Error(`${validity.err.line}:${validity.err.col} ${validity.err.msg}`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    ignoreDeclaration: true,
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => ["entry", "link", "url", "sitemap", "author", "category"].includes(name),
  });
  return withoutIndentation(parser.parse(xml));
}

/** Removes white space between elements. */
function withoutIndentation(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIndentation);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, text]) => key !== "#text" || String(text).trim() !== "",
  );
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutIndentation(child)]));
}
