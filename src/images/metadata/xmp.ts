import { decodeXml } from "../decode-xml.ts";
import { readXml, type XmlElement } from "../read-xml.ts";

/** Who made a picture, whose it is, and on what terms it may be used (IPTC Photo Metadata Standard 2023.2). */
export interface Rights {
  readonly creators: readonly string[];
  /** One text each, by the name of its property: `photoshop:Credit`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Name and URL of each who grants licences, by the name of the property. */
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

/** Properties of one text; in `translated` ones it may stand in several languages. */
const translated = ["dc:rights", "xmpRights:UsageTerms"];
const simple = [
  "photoshop:Credit",
  "xmpRights:WebStatement",
  "cc:license",
  "plus:DataMining",
  "Iptc4xmpExt:DigitalSourceType",
];
const ofLicensors = ["plus:LicensorName", "plus:LicensorURL"];

/** Reads the rights from an XMP packet (ISO 16684-1); none from one that is damaged. */
export function readXmp(packet: Buffer): Rights {
  const descriptions = findDescriptions(packet);
  const licensors = descriptions
    .flatMap((description) => findProperty(description, "plus:Licensor"))
    .flatMap(findItems)
    .map((item) => readTexts([item, ...childElements(item)], ofLicensors))
    .filter(({ size }) => size > 0);
  const creators = descriptions.flatMap((description) => readValues(description, "dc:creator"));
  return { creators, licensors, texts: readTexts(descriptions, [...simple, ...translated]) };
}

/** An XMP packet that holds these rights; undefined for none. */
export function formatXmp({ creators, texts, licensors }: Rights): Buffer | undefined {
  if (creators.length + texts.size + licensors.length === 0) return undefined;
  const write = (map: ReadonlyMap<string, string>, names: readonly string[]) =>
    names.flatMap((name) => (map.has(name) ? [` ${name}="${escapeXml(map.get(name) ?? "")}"`] : [])).join("");
  const lists = [
    wrap(
      "dc:creator",
      "Seq",
      creators.map((creator) => `<rdf:li>${escapeXml(creator)}</rdf:li>`),
    ),
    ...translated.map((name) => {
      const text = texts.get(name);
      return wrap(name, "Alt", text ? [`<rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li>`] : []);
    }),
    wrap(
      "plus:Licensor",
      "Seq",
      licensors.map((licensor) => `<rdf:li${write(licensor, ofLicensors)}/>`),
    ),
  ].join("");
  const attributes = write(texts, simple);
  const used = Object.entries(namespaces).filter(([prefix]) =>
    `${attributes}${lists}`.includes(`${prefix}:`),
  );
  const declarations = used.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` +
      `<rdf:RDF xmlns:rdf="${rdf}"><rdf:Description rdf:about=""${declarations}${attributes}>${lists}` +
      `</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`,
  );
}

function wrap(name: string, kind: string, items: readonly string[]): string {
  return items.length > 0 ? `<${name}><rdf:${kind}>${items.join("")}</rdf:${kind}></${name}>` : "";
}

function findDescriptions(packet: Buffer): XmlElement[] {
  try {
    const { root } = readXml(decodeXml(packet).replace(/[\0\s]+$/, ""));
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

/** A property stands as an attribute of what it describes, or as an element in it. */
function readValues(element: XmlElement, name: string): string[] {
  const [prefix = "", local] = name.split(":");
  const attribute = element.attributes.find(
    (candidate) => candidate.name === local && candidate.namespace === namespaces[prefix],
  );
  const values = findProperty(element, name).flatMap(readValue);
  return [...(attribute ? [attribute.value] : []), ...values].map((text) => text.trim()).filter(Boolean);
}

function findProperty(element: XmlElement, name: string): XmlElement[] {
  const [prefix = "", local] = name.split(":");
  return childElements(element).filter(
    (child) => child.name === local && child.namespace === namespaces[prefix],
  );
}

function readValue(property: XmlElement): string[] {
  const resource = property.attributes.find(
    ({ name, namespace }) => name === "resource" && namespace === rdf,
  );
  if (resource) return [resource.value];
  const items = findItems(property);
  const inAnyLanguage = items.toSorted((one, other) => Number(isDefault(other)) - Number(isDefault(one)));
  return items.length > 0 ? inAnyLanguage.map(readText) : [readText(property)];
}

/** The items of a list (`Seq`, `Bag`, `Alt`). */
function findItems(property: XmlElement): XmlElement[] {
  return childElements(property).flatMap((list) => childElements(list).filter((item) => isRdf(item, "li")));
}

function isDefault({ attributes }: XmlElement): boolean {
  return attributes.some(({ label, value }) => label === "xml:lang" && value === "x-default");
}

function isRdf({ name, namespace }: XmlElement, expected: string): boolean {
  return namespace === rdf && name === expected;
}

function readText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === "string").join("");
}

function childElements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
