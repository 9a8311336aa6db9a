import type { Position } from "../../model/diagnostic.ts";
import type { Finding } from "../finding.ts";
import { isJsonLd, type PageFacts } from "../page-facts.ts";

/**
 * A page from `src/static` may look like anything, which services ask for that verify who owns a site. But like every page it
 * runs nothing, and asks no other host for anything.
 */
export function checkStaticPage({ source, elements, references }: PageFacts): Finding[] {
  const report = (found: string, at?: Position) => ({
    message: `found ${found}; a page that runs nothing and asks no other host would pass`,
    at,
  });
  return [
    ...elements.flatMap((element) => {
      const { name, attributes, at } = element;
      const events = Object.keys(attributes).filter((attribute) => attribute.startsWith("on"));
      return [
        ...(name === "script" && !isJsonLd(element) ? [report("a script", at)] : []),
        ...events.map((attribute) => report(`the attribute ${attribute}`, at)),
      ];
    }),
    ...references.flatMap(({ href, isLoaded, element: { at } }) => {
      if (/^\s*(?:javascript|vbscript):/i.test(href)) return [report(`the script "${href}"`, at)];
      const isForeign =
        isLoaded && /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href) && !/^\s*data:image\//i.test(href);
      return isForeign ? [report(`"${href}", which asks another host`, at)] : [];
    }),
    ...(/<base\b/i.test(source) ? [report("a base element")] : []),
    ...(/[\s/"']srcdoc\s*=/i.test(source) ? [report("a page in an attribute (srcdoc)")] : []),
  ];
}

/** What makes a browser run something in XML: elements of HTML or SVG, a style sheet, and entities that could hide both. */
const active =
  /<!DOCTYPE|<\?xml-stylesheet|\bxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*(?:&|w3\.org)|'[^']*(?:&|w3\.org))/i;

/** XML from `src/static`, which a browser would open as a page. */
export function checkStaticXml(text: string): Finding[] {
  const found = active.exec(text)?.[0];
  if (found === undefined) return [];
  return [
    { message: `found ${found.slice(0, 60)}, with which XML can run scripts; XML without it would pass` },
  ];
}
