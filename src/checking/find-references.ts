import {
  type CSSToken,
  isTokenAtKeyword,
  isTokenCloseParen,
  isTokenFunction,
  isTokenOpenParen,
  isTokenSemicolon,
  isTokenString,
  isTokenURL,
  tokenize,
} from "@csstools/css-tokenizer";
import { parseJson } from "./parse-json.ts";

/** A URL that an element holds. */
export interface FoundReference {
  readonly href: string;
  readonly by: string;
  readonly isLoaded: boolean;
}

export type Attributes = Readonly<Record<string, string>>;

interface UrlAttributes {
  readonly names: readonly string[];
  /** A browser fetches it; else a reader follows it. */
  readonly isLoaded: boolean;
}

/** Attributes with one URL (HTML, "Attributes" index). */
const urlAttributes = new Map<string, UrlAttributes>([
  ["a", { names: ["href"], isLoaded: false }],
  ["area", { names: ["href"], isLoaded: false }],
  ["form", { names: ["action"], isLoaded: false }],
  ["audio", { names: ["src"], isLoaded: true }],
  ["embed", { names: ["src"], isLoaded: true }],
  ["feimage", { names: ["href", "xlink:href"], isLoaded: true }],
  ["iframe", { names: ["src"], isLoaded: true }],
  ["image", { names: ["href", "xlink:href"], isLoaded: true }],
  ["img", { names: ["src"], isLoaded: true }],
  ["input", { names: ["src"], isLoaded: true }],
  ["object", { names: ["data"], isLoaded: true }],
  ["script", { names: ["src"], isLoaded: true }],
  ["source", { names: ["src"], isLoaded: true }],
  ["track", { names: ["src"], isLoaded: true }],
  ["use", { names: ["href", "xlink:href"], isLoaded: true }],
  ["video", { names: ["src", "poster"], isLoaded: true }],
]);

/** Link types that make a browser fetch or connect (HTML, section 4.6.7); all others are left to the reader. */
const loadedLinkTypes = [
  "apple-touch-icon",
  "dns-prefetch",
  "icon",
  "manifest",
  "mask-icon",
  "modulepreload",
  "preconnect",
  "prefetch",
  "preload",
  "stylesheet",
];

/** Every URL in an element's attributes, in no certain order; the canonical link is an address, not a way to go. */
export function findReferences(element: string, attributes: Attributes): readonly FoundReference[] {
  const name = element.toLowerCase();
  const { srcset, style } = attributes;
  const found: FoundReference[] = [];
  const own = urlAttributes.get(name);
  if (own) addUrls(own, name, attributes, found);
  if (name === "link") found.push(...findLinkReferences(attributes));
  if (srcset !== undefined)
    found.push(...parseSourceSet(srcset).map(({ href }) => ({ href, by: name, isLoaded: true })));
  if (style !== undefined) found.push(...findStyleReferences(style));
  return found;
}

function addUrls(
  { names, isLoaded }: UrlAttributes,
  by: string,
  attributes: Attributes,
  found: FoundReference[],
): void {
  for (const attribute of names) {
    const href = attributes[attribute];
    if (href !== undefined) found.push({ href, by, isLoaded });
  }
}

/** Whether CSS can name an address at all: most has none of these. */
const namesAddress = /url|import|image-set|src|\\/i;

/** Functions whose texts are addresses. */
const addressFunctions = new Set(["url", "src", "image-set", "-webkit-image-set"]);

/**
 * The addresses in CSS (a stylesheet or declarations): of `url()`, `src()`, `image-set()` and `@import`, however they are spelt. Its tokens
 * are those of CSS Syntax Module Level 3, section 4, in which `u\72l(` is `url(`.
 */
export function findStyleReferences(css: string): FoundReference[] {
  if (!namesAddress.test(css)) return [];
  const open: boolean[] = [];
  let isImport = false;
  return tokenize({ css }).flatMap((token) => {
    if (isTokenAtKeyword(token)) isImport = token[4].value.toLowerCase() === "import";
    if (isTokenSemicolon(token)) isImport = false;
    followBrackets(token, open);
    const isAddress = isTokenURL(token) || (isTokenString(token) && (isImport || open.at(-1)));
    return isAddress ? [{ href: token[4].value, by: "style", isLoaded: true }] : [];
  });
}

/** @param open for each bracket that is open, whether it is that of an address. */
function followBrackets(token: CSSToken, open: boolean[]): void {
  if (isTokenFunction(token)) open.push(addressFunctions.has(token[4].value.toLowerCase()));
  else if (isTokenOpenParen(token)) open.push(false);
  else if (isTokenCloseParen(token)) open.pop();
}

/** What JSON-LD names as `image`, as addresses; text that is no JSON names nothing, and another check says so. */
export function findPictureAddresses(json: string): FoundReference[] {
  const parsed = parseJson(json);
  const value: unknown = "value" in parsed ? parsed.value : undefined;
  const image = typeof value === "object" && value !== null && "image" in value ? value.image : undefined;
  return [image]
    .flat()
    .flatMap((href) => (typeof href === "string" ? [{ href, by: "JSON-LD image", isLoaded: false }] : []));
}

/** Where a refresh leads (HTML, section 4.2.5.3): `0; url=a.html` → `a.html`; undefined for one that stays. */
export function findRefreshTarget(content: string): string | undefined {
  return /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content)?.[1]?.trim();
}

/** Link types in lower case. */
export function parseLinkTypes(rel: string | undefined): string[] {
  return (rel ?? "").toLowerCase().split(/\s+/).filter(Boolean);
}

function findLinkReferences(attributes: Attributes): FoundReference[] {
  const types = parseLinkTypes(attributes["rel"]);
  const href = attributes["href"];
  const images = parseSourceSet(attributes["imagesrcset"] ?? "").map(({ href }) => href);
  const loadedType = loadedLinkTypes.find((type) => types.includes(type));
  if (types.includes("canonical")) return [];
  const by = loadedType ? `link ${loadedType}` : "link";
  const hrefs = href === undefined ? images : [href, ...images];
  return hrefs.map((href) => ({ href, by, isLoaded: loadedType !== undefined }));
}

/** One picture of a `srcset`: `a.png 640w` has the descriptor `640w`, `a.png` an empty one. */
interface ImageCandidate {
  readonly href: string;
  readonly descriptor: string;
}

/** The pictures of `srcset` (HTML, section 4.8.4.2.1): each URL ends at white space, a comma behind it belongs to the list. */
export function parseSourceSet(value: string): ImageCandidate[] {
  return [...value.matchAll(/([^\s,](?:\S*[^\s,])?)([^,]*)(?:,|$)/g)].map(
    ([, href = "", descriptor = ""]) => ({ href, descriptor: descriptor.trim() }),
  );
}
