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

/** `url()` and `@import` of a stylesheet. */
export function findStyleReferences(css: string): FoundReference[] {
  const urls = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/gi;
  return [...css.matchAll(urls)].map((match) => ({
    href: match.slice(1).find((group) => group !== undefined) ?? "",
    by: "style",
    isLoaded: true,
  }));
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
