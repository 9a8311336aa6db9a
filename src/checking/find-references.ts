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
import { z } from "zod";
import { hasToken, isJsonLd, type PageElement, type Reference } from "./page-facts.ts";
import { parseJson } from "./parse-json.ts";

/**
 * Attributes with one URL (HTML, "Attributes" index). `isLoaded` is true if a browser fetches the URL, false if a reader follows
 * it.
 */
const urlAttributes: readonly (readonly [name: string, isLoaded: boolean, elements: readonly string[]])[] = [
  ["src", true, ["audio", "embed", "iframe", "img", "input", "script", "source", "track", "video"]],
  ["poster", true, ["video"]],
  ["data", true, ["object"]],
  ["href", true, ["feimage", "image", "use"]],
  ["xlink:href", true, ["feimage", "image", "use"]],
  ["href", false, ["a", "area"]],
  ["action", false, ["form"]],
];

/** Link types that make a browser fetch or connect (HTML, section 4.6.7). */
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

/** Lists the URLs in an element's attributes and, for a style or JSON-LD, in its text. A canonical link is not a reference. */
export function findReferences(element: PageElement): Reference[] {
  const { name, attributes } = element;
  const { srcset, style } = attributes;
  const found: Reference[] = [];
  const add = (hrefs: readonly (string | undefined)[], by: string, isLoaded: boolean) => {
    for (const href of hrefs) if (href !== undefined) found.push({ href, by, isLoaded, element });
  };
  for (const [attribute, isLoaded, elements] of urlAttributes)
    if (attributes[attribute] !== undefined && elements.includes(name))
      add([attributes[attribute]], name, isLoaded);
  if (srcset !== undefined) add(listHrefs(srcset), name, true);
  if (style !== undefined) add(findStyleUrls(style), "style", true);
  if (name === "style") add(findStyleUrls(element.text), "style", true);
  if (isJsonLd(element)) {
    add(findPictureUrls(element.text), "JSON-LD image", false);
    add(findRecordingUrls(element.text), "JSON-LD recording", false);
  }
  if (name === "meta") found.push(...findMetaReferences(element));
  if (name === "link" && !hasToken(attributes["rel"], "canonical")) {
    const type = loadedLinkTypes.find((one) => hasToken(attributes["rel"], one));
    add(
      [attributes["href"], ...listHrefs(attributes["imagesrcset"] ?? "")],
      type ? `link ${type}` : "link",
      type !== undefined,
    );
  }
  return found;
}

function findMetaReferences(element: PageElement): Reference[] {
  const { content = "", property, name = property, "http-equiv": pragma } = element.attributes;
  if (name?.toLowerCase() === "og:image")
    return [{ href: content, by: "og:image", isLoaded: false, element }];
  if (pragma?.toLowerCase() !== "refresh") return [];
  // HTML, section 4.2.5.3: `0; url=a.html` leads to a.html, `30` to the page itself.
  const href = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content)?.[1]?.trim();
  return href === undefined ? [] : [{ href, by: "meta refresh", isLoaded: false, element }];
}

/** Most CSS does not match, has no URL, and need not be tokenized. */
const mayHaveUrl = /url|import|image-set|src|\\/i;

/** Functions whose strings are URLs. */
const urlFunctions = new Set(["url", "src", "image-set", "-webkit-image-set"]);

/**
 * The URLs in CSS (a stylesheet or declarations): of `url()`, `src()`, `image-set()` and `@import`, however they are spelt. The
 * tokens are those of CSS Syntax Module Level 3, section 4, in which `u\72l(` is `url(`.
 */
function findStyleUrls(css: string): readonly string[] {
  if (!mayHaveUrl.test(css)) return [];
  const known = styleUrls.get(css);
  if (known) return known;
  const found = readStyleUrls(css);
  styleUrls.set(css, found);
  return found;
}

/** Many pages have the same stylesheet. */
const styleUrls = new Map<string, readonly string[]>();

function readStyleUrls(css: string): readonly string[] {
  const open: boolean[] = [];
  let isImport = false;
  return tokenize({ css }).flatMap((token) => {
    if (isTokenAtKeyword(token)) isImport = token[4].value.toLowerCase() === "import";
    if (isTokenSemicolon(token)) isImport = false;
    updateBrackets(token, open);
    const isUrl = isTokenURL(token) || (isTokenString(token) && (isImport || open.at(-1)));
    return isUrl ? [token[4].value] : [];
  });
}

/** @param open for each open bracket, whether it belongs to a function with URLs. */
function updateBrackets(token: CSSToken, open: boolean[]): void {
  if (isTokenFunction(token)) open.push(urlFunctions.has(token[4].value.toLowerCase()));
  else if (isTokenOpenParen(token)) open.push(false);
  else if (isTokenCloseParen(token)) open.pop();
}

const jsonLd = z.object({ image: z.unknown(), logo: z.unknown(), publisher: z.unknown() }).partial();
const pictureObject = z.object({ url: z.string() });

/** The `image` and the `logo` of JSON-LD, or that of its publisher; text that does not parse has none. */
function findPictureUrls(json: string): string[] {
  const parsed = parseJson(json);
  const { image, logo, publisher } = ("value" in parsed && jsonLd.safeParse(parsed.value).data) || {};
  return [image, logo, jsonLd.safeParse(publisher).data?.logo].flat().flatMap((one) => {
    const href = pictureObject.safeParse(one).data?.url ?? one;
    return typeof href === "string" ? [href] : [];
  });
}

const recordings = z.array(
  z.object({
    contentUrl: z.string(),
    thumbnailUrl: z.string().optional(),
    caption: z.array(z.object({ contentUrl: z.string() })).default([]),
  }),
);
const recorded = z.object({ video: recordings.default([]), audio: recordings.default([]) });

/** The files, posters and captions of the recordings in an article's JSON-LD. */
function findRecordingUrls(json: string): string[] {
  if (!json.includes('"contentUrl"')) return [];
  const parsed = parseJson(json);
  const found = "value" in parsed ? recorded.safeParse(parsed.value).data : undefined;
  return [...(found?.video ?? []), ...(found?.audio ?? [])].flatMap(
    ({ contentUrl, thumbnailUrl, caption }) => [
      contentUrl,
      ...(thumbnailUrl === undefined ? [] : [thumbnailUrl]),
      ...caption.map((one) => one.contentUrl),
    ],
  );
}

/** One picture of a `srcset`: `a.png 640w` has the descriptor `640w`, `a.png` an empty one. */
interface ImageCandidate {
  readonly href: string;
  readonly descriptor: string;
}

/**
 * Parses a `srcset` (HTML, section 4.8.4.2.1): each URL ends at white space; a comma at its end separates it from the next
 * picture.
 */
export function parseSourceSet(value: string): ImageCandidate[] {
  return [...value.matchAll(/([^\s,](?:\S*[^\s,])?)([^,]*)(?:,|$)/g)].map(
    ([, href = "", descriptor = ""]) => ({ href, descriptor: descriptor.trim() }),
  );
}

function listHrefs(srcset: string): string[] {
  return parseSourceSet(srcset).map(({ href }) => href);
}
