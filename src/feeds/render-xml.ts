import Builder from "fast-xml-builder";

/** An element: `@_name` is an attribute, `#text` the text, any other key a child. An array repeats a child; undefined omits it. */
export interface XmlElement {
  readonly [name: string]: XmlValue | undefined;
}

type XmlValue = string | XmlElement | readonly (string | XmlElement)[];

/** All characters outside of the `Char` production of XML 1.0, section 2.2, including unpaired surrogates. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const builder = new Builder({
  format: true,
  ignoreAttributes: false,
  suppressEmptyNode: true,
  // Otherwise an attribute with the value "true" is written without its value, as in HTML.
  suppressBooleanAttributes: false,
});

/**
 * Renders an XML 1.0 document in UTF-8 with one root element. Text and attributes are escaped; characters that XML does not allow, even
 * escaped, are removed.
 */
export function renderXml(document: XmlElement): string {
  const declaration = { "@_version": "1.0", "@_encoding": "UTF-8" };
  return builder.build({ "?xml": declaration, ...document }).replace(forbidden, "");
}
