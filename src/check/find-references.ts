import { parseJson } from "./parse-json.ts";

/** A URL that an element holds. */
export interface FoundReference {
  readonly href: string;
  readonly by: string;
  readonly isLoaded: boolean;
}

export type Attributes = Readonly<Record<string, string>>;

/** Attributes with one URL that a reader follows, and with one that a browser fetches (HTML, "Attributes" index). */
const followed = new Map([
  ["a", ["href"]],
  ["area", ["href"]],
  ["form", ["action"]],
]);
const loaded = new Map([
  ["audio", ["src"]],
  ["embed", ["src"]],
  ["feimage", ["href", "xlink:href"]],
  ["iframe", ["src"]],
  ["image", ["href", "xlink:href"]],
  ["img", ["src"]],
  ["input", ["src"]],
  ["object", ["data"]],
  ["script", ["src"]],
  ["source", ["src"]],
  ["track", ["src"]],
  ["use", ["href", "xlink:href"]],
  ["video", ["src", "poster"]],
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
export function findReferences(element: string, attributes: Attributes): FoundReference[] {
  const name = element.toLowerCase();
  const collect = (names: readonly string[] | undefined, by: string, isLoaded: boolean) =>
    (names ?? []).flatMap((attribute) => {
      const href = attributes[attribute];
      return href === undefined ? [] : [{ href, by, isLoaded }];
    });
  return [
    ...collect(followed.get(name), name, false),
    ...collect(loaded.get(name), name, true),
    ...(name === "link" ? findLinkReferences(attributes) : []),
    ...findSourceSet(attributes["srcset"] ?? "").map((href) => ({ href, by: name, isLoaded: true })),
    ...findStyleReferences(attributes["style"] ?? ""),
  ];
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
  const images = findSourceSet(attributes["imagesrcset"] ?? "");
  const loadedType = loadedLinkTypes.find((type) => types.includes(type));
  if (types.includes("canonical")) return [];
  const by = loadedType ? `link ${loadedType}` : "link";
  const hrefs = href === undefined ? images : [href, ...images];
  return hrefs.map((href) => ({ href, by, isLoaded: loadedType !== undefined }));
}

/** The URLs of `srcset` (HTML, section 4.8.4.2.1): each ends at white space, a comma behind it belongs to the list. */
function findSourceSet(value: string): string[] {
  return [...value.matchAll(/([^\s,](?:\S*[^\s,])?)[^,]*(?:,|$)/g)].map((match) => match[1] ?? "");
}
