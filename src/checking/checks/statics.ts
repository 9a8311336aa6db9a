import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PageFacts } from "../page-facts.ts";
import { problem } from "../problem.ts";

/**
 * A page that is copied as it is need not look like the site's own, which is what search engines ask for that verify who
 * owns a site. But like every page it runs nothing, and asks no other host for anything.
 */
export function checkStaticPage({ path, source, scripts, banned, references }: PageFacts): Diagnostic[] {
  const found = [
    ...scripts
      .filter(({ type }) => type !== "application/ld+json")
      .map(({ at }) => ({ what: "a script", at })),
    ...banned
      .filter(({ text }) => text.startsWith("on"))
      .map(({ text, at }) => ({ what: `the attribute ${text}`, at })),
    ...references.flatMap(({ href, isLoaded, at }) => {
      if (/^\s*(?:javascript|vbscript):/i.test(href)) return [{ what: `the script "${href}"`, at }];
      const isForeign =
        isLoaded && /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href) && !/^\s*data:image\//i.test(href);
      return isForeign ? [{ what: `"${href}", which asks another host`, at }] : [];
    }),
    ...(/<base\b/i.test(source) ? [{ what: "a base element", at: undefined }] : []),
    ...(/[\s/"']srcdoc\s*=/i.test(source)
      ? [{ what: "a page in an attribute (srcdoc)", at: undefined }]
      : []),
  ];
  return found.map(({ what, at }) =>
    problem("static", path, `found ${what}; a page that runs nothing and asks no other host would pass`, at),
  );
}

/** What makes a browser run something in XML: elements of HTML or SVG, a style sheet, and entities that could hide both. */
const active =
  /<!DOCTYPE|<\?xml-stylesheet|\bxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*(?:&|w3\.org)|'[^']*(?:&|w3\.org))/i;

/** XML that is copied as it is, and that a browser would open as a page. */
export function checkStaticXml(path: string, text: string): Diagnostic[] {
  const found = active.exec(text)?.[0];
  if (found === undefined) return [];
  const message = `found ${found.slice(0, 60)}, with which XML can run scripts; XML without it would pass`;
  return [problem("static", path, message)];
}
