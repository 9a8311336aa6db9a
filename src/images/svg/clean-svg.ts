import { decodeXml } from "../decode-xml.ts";
import { cleanRaster } from "../metadata/clean-raster.ts";
import { childElements, parseXml, readText, type XmlAttribute, type XmlElement } from "../parse-xml.ts";
import { checkCss, shorten, shortenCss } from "./check-css.ts";
import { findGrowth } from "./check-references.ts";
import * as names from "./names.ts";

const embeddedPicture = /^data:image\/(?:png|jpe?g|gif|webp)(?:;[\w.=-]+)*?;base64,([\w+/=\s]*)$/i;

type Report = (element: XmlElement, what: string) => void;

/**
 * Parses a drawing and writes the allowed elements and attributes as a new file, so that no other parser can find more in it. Metadata,
 * comments, and the elements and attributes of drawing programs are dropped; scripts and references to other files are refused.
 * @param bytes an SVG document in any encoding that it declares.
 * @returns the new document in UTF-8, or a message with line for each refused part.
 */
export function cleanSvg(
  bytes: Uint8Array,
): { readonly bytes: Buffer } | { readonly messages: readonly string[] } {
  try {
    const { root, instructions } = parseXml(decodeXml(bytes));
    const messages = new Set<string>();
    const report: Report = ({ line }, what) => messages.add(`line ${line}: ${what}`);
    if (root.local !== "svg" || root.uri !== names.svgNamespace) {
      const message = `the element ${root.local}, not svg with xmlns="${names.svgNamespace}"`;
      return { messages: [`line ${root.line}: ${message}`] };
    }
    if (instructions.includes("xml-stylesheet"))
      report(root, "a style sheet in another file (xml-stylesheet)");
    const text = renderElement(root, false, report).replace(/^<svg/, declare);
    const growth = findGrowth(root);
    if (growth) report(growth.element, `the element ${growth.element.local} ${growth.message}`);
    return messages.size > 0 ? { messages: [...messages] } : { bytes: Buffer.from(text) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { messages: [error.message] };
  }
}

/** @param isShown whether the element's text is shown or read aloud. */
function renderElement(element: XmlElement, isShown: boolean, report: Report): string {
  const { local: name, uri } = element;
  if (isInert(element)) return "";
  if (uri !== names.svgNamespace || !names.elements.has(name)) {
    report(element, `the element ${name}, ${names.refused.get(name) ?? "which is not known to be harmless"}`);
    return "";
  }
  const attributes = element.attributes
    .map((attribute) => renderAttribute(attribute, element, report))
    .join("");
  const showsText = isShown || names.textElements.has(name);
  const inside = name === "style" ? renderStyle(element, report) : renderChildren(element, showsText, report);
  return inside === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

/** Elements that browsers ignore. */
function isInert(element: XmlElement): boolean {
  const { local, uri, attributes } = element;
  if (uri !== names.svgNamespace) return !names.activeNamespaces.has(uri);
  const needsIllustrator = ({ name, value }: XmlAttribute) =>
    name === "requiredExtensions" && value.startsWith("http://ns.adobe.com/");
  const isNoCss = ({ name, value }: XmlAttribute) =>
    name === "type" && !/^\s*(?:text\/css\s*)?$/i.test(value);
  return (
    local === "metadata" ||
    (local === "style" && attributes.some(isNoCss)) ||
    (local === "foreignObject" && attributes.some(needsIllustrator)) ||
    // Inkscape's own text element: a click of its text tool leaves an empty one.
    (local === "flowRoot" && !hasText(element))
  );
}

function hasText(element: XmlElement): boolean {
  return readText(element).trim() !== "" || childElements(element).some(hasText);
}

function renderChildren({ children }: XmlElement, showsText: boolean, report: Report): string {
  return children
    .map((child) => {
      if (typeof child !== "string") return renderElement(child, showsText, report);
      return showsText ? escapeXml(child, inText) : "";
    })
    .join("");
}

function renderStyle(element: XmlElement, report: Report): string {
  const css = readText(element);
  for (const found of checkCss(css)) report(element, `${found} in the element style`);
  return escapeXml(shortenCss(css), inText);
}

function renderAttribute(attribute: XmlAttribute, element: XmlElement, report: Report): string {
  const { local: name, uri, value } = attribute;
  if (name === "href" && (uri === "" || uri === names.xlinkNamespace))
    return renderAddress(attribute, element, report);
  const isOfXml = uri === names.xmlNamespace && (name === "space" || name === "lang");
  if (isOfXml || (uri === "" && names.plainAttributes.has(name)))
    return renderNameAndValue(attribute.name, value);
  if (uri !== "") return "";
  if (/^on/i.test(name)) report(element, `the attribute ${name} of the element ${element.local}`);
  if (name === "attributeName") return renderAnimated(value.trim(), element, report);
  if (name !== "style" && !names.shownAttributes.has(name)) return "";
  for (const found of checkCss(value))
    report(element, `${found} in the attribute ${name} of the element ${element.local}`);
  return renderNameAndValue(name, name === "style" ? shortenCss(value) : value);
}

/** @param target the attribute that an animation changes. */
function renderAnimated(target: string, element: XmlElement, report: Report): string {
  if (!names.shownAttributes.has(target) && !names.animatedAttributes.has(target))
    report(element, `attributeName="${shorten(target)}" of the element ${element.local}`);
  return renderNameAndValue("attributeName", target);
}

function renderAddress({ name, uri, value }: XmlAttribute, element: XmlElement, report: Report): string {
  const address = value.trim();
  const newName = uri === "" ? "href" : "xlink:href";
  if (address === "") return "";
  if (address.startsWith("#")) return renderNameAndValue(newName, address);
  const picture = embeddedPicture.exec(address)?.[1];
  if (picture !== undefined && (element.local === "image" || element.local === "feImage"))
    return renderNameAndValue(newName, renderPicture(picture, element, report));
  report(element, `the address ${shorten(address)} in the attribute ${name} of the element ${element.local}`);
  return "";
}

/** Removes the metadata of an embedded picture. */
function renderPicture(base64: string, element: XmlElement, report: Report): string {
  const picture = cleanRaster(Buffer.from(base64, "base64"));
  if (picture && "bytes" in picture) return `data:${picture.type};base64,${picture.bytes.toString("base64")}`;
  report(element, `a picture in it ${picture?.message ?? "is neither PNG, JPEG, GIF nor WebP"}`);
  return "";
}

function renderNameAndValue(name: string, value: string): string {
  return ` ${name}="${escapeXml(value, /[&<"\t\n\r]/g)}"`;
}

/** Declares the namespaces in the root's start tag. */
function declare(start: string, _at: number, document: string): string {
  const usesLinks = document.includes(" xlink:href=");
  return `${start} xmlns="${names.svgNamespace}"${usesLinks ? ` xmlns:xlink="${names.xlinkNamespace}"` : ""}`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const inText = /[&<>\r]/g;

function escapeXml(text: string, characters: RegExp): string {
  return text.replace(characters, (found) => escapes[found] ?? `&#${found.charCodeAt(0)};`);
}
