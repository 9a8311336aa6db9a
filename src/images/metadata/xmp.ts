import { decodeXml } from "../decode-xml.ts";
import { childElements, parseXml, readText, type XmlElement } from "../parse-xml.ts";

/** Creator, copyright and licence of a picture (IPTC Photo Metadata Standard 2023.2). */
export interface Rights {
  readonly creators: readonly string[];
  /** One text each, by property: `photoshop:Credit`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Name and URL of each licensor, by property. */
  readonly licensors: readonly ReadonlyMap<string, string>[];
}

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const namespaces: Readonly<Record<string, string>> = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  cc: "http://creativecommons.org/ns#",
  plus: "http://ns.useplus.org/ldf/xmp/1.0/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
};

/** Properties with one text per language. */
const translated = ["dc:rights", "xmpRights:UsageTerms"];
const simple = [
  "photoshop:Credit",
  "xmpRights:WebStatement",
  "cc:license",
  "plus:DataMining",
  "Iptc4xmpExt:DigitalSourceType",
];
const ofLicensors = ["plus:LicensorName", "plus:LicensorURL"];

/** Parses the rights from an XMP packet (ISO 16684-1). A damaged packet has none. */
export function parseXmp(packet: Buffer): Rights {
  const descriptions = findDescriptions(packet);
  const licensors = descriptions
    .flatMap((description) => findProperty(description, "plus:Licensor"))
    .flatMap(findItems)
    .map((item) => readTexts([item, ...childElements(item)], ofLicensors))
    .filter(({ size }) => size > 0);
  const creators = descriptions.flatMap((description) => readValues(description, "dc:creator"));
  return { creators, licensors, texts: readTexts(descriptions, [...simple, ...translated]) };
}

/** Renders an XMP packet with these rights; undefined if there are none. */
export function renderXmp({ creators, texts, licensors }: Rights): Buffer | undefined {
  if (creators.length + texts.size + licensors.length === 0) return undefined;
  const lists = [
    renderList(
      "dc:creator",
      "Seq",
      creators.map((creator) => `<rdf:li>${escapeXml(creator)}</rdf:li>`),
    ),
    ...translated.map((name) => {
      const text = texts.get(name);
      return renderList(
        name,
        "Alt",
        text ? [`<rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li>`] : [],
      );
    }),
    renderList(
      "plus:Licensor",
      "Seq",
      licensors.map((licensor) => `<rdf:li${renderAttributes(licensor, ofLicensors)}/>`),
    ),
  ].join("");
  const attributes = renderAttributes(texts, simple);
  const declarations = Object.entries(namespaces)
    .filter(([prefix]) => `${attributes}${lists}`.includes(`${prefix}:`))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join("");
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` +
      `<rdf:RDF xmlns:rdf="${rdf}"><rdf:Description rdf:about=""${declarations}${attributes}>${lists}` +
      `</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`,
  );
}

function renderAttributes(texts: ReadonlyMap<string, string>, names: readonly string[]): string {
  return names
    .flatMap((name) => (texts.has(name) ? [` ${name}="${escapeXml(texts.get(name) ?? "")}"`] : []))
    .join("");
}

function renderList(name: string, kind: string, items: readonly string[]): string {
  return items.length > 0 ? `<${name}><rdf:${kind}>${items.join("")}</rdf:${kind}></${name}>` : "";
}

function findDescriptions(packet: Buffer): XmlElement[] {
  try {
    const { root } = parseXml(decodeXml(packet).replace(/[\0\s]+$/, ""));
    const document = [root, ...childElements(root)].find((element) => isRdf(element, "RDF"));
    return document ? childElements(document) : [];
  } catch (error) {
    if (error instanceof Error) return [];
    throw error;
  }
}

function readTexts(elements: readonly XmlElement[], names: readonly string[]): ReadonlyMap<string, string> {
  const found = names.flatMap((name): [string, string][] => {
    const [text] = elements.flatMap((element) => readValues(element, name));
    return text ? [[name, text]] : [];
  });
  return new Map(found);
}

/** RDF writes a property as an attribute of the element that it describes, or as a child. */
function readValues(element: XmlElement, name: string): string[] {
  const attribute = element.attributes.find((candidate) => isNamed(candidate, name));
  const values = findProperty(element, name).flatMap(readValue);
  return [...(attribute ? [attribute.value] : []), ...values].map((text) => text.trim()).filter(Boolean);
}

function findProperty(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).filter((child) => isNamed(child, name));
}

/** The value of a property is a URL in `rdf:resource`, a list, or text. In a list of languages the default comes first. */
function readValue(property: XmlElement): string[] {
  const resource = property.attributes.find((attribute) => isRdf(attribute, "resource"));
  if (resource) return [resource.value];
  const items = findItems(property);
  if (items.length === 0) return [readText(property)];
  return items.toSorted((one, other) => Number(isDefault(other)) - Number(isDefault(one))).map(readText);
}

/** The items of a list (`Seq`, `Bag` or `Alt`). */
function findItems(property: XmlElement): XmlElement[] {
  return childElements(property).flatMap((list) => childElements(list).filter((item) => isRdf(item, "li")));
}

function isDefault({ attributes }: XmlElement): boolean {
  return attributes.some(({ name, value }) => name === "xml:lang" && value === "x-default");
}

type Named = Pick<XmlElement, "local" | "uri">;

function isNamed({ local, uri }: Named, expected: string): boolean {
  const [prefix = "", name] = expected.split(":");
  return local === name && uri === namespaces[prefix];
}

function isRdf({ local, uri }: Named, expected: string): boolean {
  return uri === rdf && local === expected;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
