import Builder from "fast-xml-builder";

/**
 * An element's content: `@_name` is an attribute, `#text` its text, any other key a child; an array repeats the
 * child, and undefined leaves it out.
 */
export interface XmlElement {
  readonly [name: string]: XmlValue | undefined;
}

type XmlValue = string | XmlElement | readonly (string | XmlElement)[];

/** Everything outside the `Char` production of XML 1.0, section 2.2; unpaired surrogates among it. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const builder = new Builder({
  format: true,
  ignoreAttributes: false,
  suppressEmptyNode: true,
  // Else an attribute whose value is the text "true" loses it: HTML's shorthand, not XML.
  suppressBooleanAttributes: false,
});

/**
 * An XML 1.0 document in UTF-8 with one root element. Text and attributes are escaped; characters that XML cannot
 * hold, even escaped, are left out, as they are invisible on the page too.
 */
export function renderXml(document: XmlElement): string {
  const declaration = { "@_version": "1.0", "@_encoding": "UTF-8" };
  return builder.build({ "?xml": declaration, ...document }).replace(FORBIDDEN, "");
}
