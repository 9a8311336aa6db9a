import type { Finding } from "../finding.ts";
import {
  type Excerpt,
  findRedirect,
  isJsonLd,
  listElements,
  type PageFacts,
  type Reference,
} from "../page-facts.ts";
import type { PageContext } from "../site-context.ts";
import { describeStyle } from "../style-facts.ts";

/** The kinds of reference that may load a picture. */
const pictures = new Set(["img", "source", "image", "link icon", "link apple-touch-icon"]);
/** Those that load a recording, its poster and its captions. */
const media = new Set(["video", "audio", "track"]);

/** Checks that a page runs no script and loads nothing from another host, and that its Content Security Policy enforces both. */
export function checkSelfContained(
  page: PageFacts,
  { siteUrl, fonts = [], formOrigin }: PageContext,
): Finding[] {
  return [
    ...findActive(page).map(({ text, at }) => ({
      message: `found ${text}; a page that runs nothing would pass`,
      at,
    })),
    ...page.elements.flatMap(({ attributes, at }) =>
      ["style", "integrity", "crossorigin"]
        .filter(
          (name) =>
            attributes[name] !== undefined && !(name === "crossorigin" && attributes["as"] === "font"),
        )
        .map((name) => ({ message: `found the attribute ${name}; a page without it would pass`, at })),
    ),
    ...page.references.flatMap((reference) => {
      const message = findFault(reference, siteUrl, fonts);
      return message === undefined ? [] : [{ message, at: reference.element.at }];
    }),
    ...findForms(page, formOrigin),
    ...checkPolicy(page, fonts.length > 0, formOrigin).map((message) => ({ message })),
  ];
}

/** Finds what runs on a page: scripts other than JSON-LD, event attributes, and URLs that are scripts. */
export function findActive({ elements, references }: PageFacts): Excerpt[] {
  return [
    ...elements.flatMap((element) => {
      const { name, attributes, at } = element;
      const events = Object.keys(attributes).filter((attribute) => attribute.startsWith("on"));
      const isScript = name === "script" && !isJsonLd(element);
      return [
        ...(isScript ? [{ text: `a script (${attributes["type"] || "JavaScript"})`, at }] : []),
        ...events.map((attribute) => ({ text: `the attribute ${attribute}`, at })),
      ];
    }),
    ...references
      .filter(({ href }) => /^\s*(?:javascript|vbscript):/i.test(href))
      .map(({ href, element: { at } }) => ({ text: `the script "${href}"`, at })),
  ];
}

/** Finds forms and buttons that send what readers type to another host than the one that the facts name, or to a file. */
function findForms({ elements }: PageFacts, formOrigin: string | undefined): Finding[] {
  const wanted = formOrigin === undefined ? "a link" : `a form that is sent to ${formOrigin}`;
  return elements.flatMap(({ name, attributes, at }) => {
    const target = name === "form" ? (attributes["action"] ?? "") : attributes["formaction"];
    if (target === undefined || (URL.canParse(target) && new URL(target).origin === formOrigin)) return [];
    return [{ message: `found a form that is sent to "${target}"; ${wanted} would pass`, at }];
  });
}

function findFault(
  { href, by, isLoaded }: Reference,
  siteUrl: string,
  fonts: readonly string[],
): string | undefined {
  if (!isLoaded) return undefined;
  const isFont = (by === "style" || by === "link preload") && fonts.some((url) => href.endsWith(url));
  if (!pictures.has(by) && !media.has(by) && !isFont)
    return `"${href}" (${by}) is a second request; a page that fetches only pictures, recordings and the fonts of _data/site.ts would pass`;
  if (/^data:/i.test(href) || href.startsWith(siteUrl)) return undefined;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href))
    return `"${href}" asks another host; a copy beside the page would pass`;
  return undefined;
}

/** Checks the policy in a `meta` (CSP Level 3): it must permit only pictures, the one style by its hash, fonts if the site has some, and recordings if the page has some. */
function checkPolicy(page: PageFacts, hasFonts: boolean, formOrigin = "'none'"): string[] {
  const content = listElements(page, "meta").find(
    ({ attributes }) => attributes["http-equiv"]?.toLowerCase() === "content-security-policy",
  )?.attributes["content"];
  const styles = listElements(page, "style");
  const [style, second] = styles;
  if (second) return [`found ${styles.length} style elements; one would pass`];
  // A redirect page without a style has nothing to restrict.
  if (content === undefined)
    return findRedirect(page) !== undefined && !style
      ? []
      : ["found no meta Content-Security-Policy; default-src 'none' and the style's hash would pass"];
  const policy = parsePolicy(content);
  const wanted = new Map([
    ["default-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", formOrigin],
    ["img-src", "'self' data:"],
    ["connect-src", "'self'"],
    ...(hasFonts ? [["font-src", "'self'"] as const] : []),
    ...(page.elements.some(({ name }) => media.has(name)) ? [["media-src", "'self'"] as const] : []),
    ...(style ? [["style-src", describeStyle(style.text).cspSource] as const] : []),
  ]);
  const wrong = [...wanted].filter(([name, value]) => policy.get(name) !== value);
  const surplus = [...policy.keys()].filter((name) => !wanted.has(name));
  return [
    ...wrong.map(
      ([name, value]) =>
        `the policy has ${name} ${policy.get(name) ?? "not at all"}; ${name} ${value} would pass`,
    ),
    ...surplus.map(
      (name) => `the policy has ${name}, which a page does not need or a meta cannot give; leave it out`,
    ),
  ];
}

function parsePolicy(content: string): Map<string, string> {
  const directives = content.split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = "", ...values]) => [name.toLowerCase(), values.join(" ")]));
}
