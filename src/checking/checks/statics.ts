import type { Position } from "../../model/diagnostic.ts";
import type { Finding } from "../finding.ts";
import type { PageFacts } from "../page-facts.ts";
import { findActive } from "./self-contained.ts";

/**
 * Checks a page from `src/static`. Its markup is free, because services that verify the owner of a site prescribe files of their
 * own; but it may not run a script or load anything from another host.
 */
export function checkStaticPage(page: PageFacts): Finding[] {
  const { source, references } = page;
  const foreign = references.filter(
    ({ href, isLoaded }) =>
      isLoaded &&
      /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href) &&
      !/^\s*(?:data:image\/|javascript:|vbscript:)/i.test(href),
  );
  const found: readonly { readonly text: string; readonly at?: Position }[] = [
    ...findActive(page),
    ...foreign.map(({ href, element: { at } }) => ({ text: `"${href}", which asks another host`, at })),
    ...(/<base\b/i.test(source) ? [{ text: "a base element" }] : []),
    ...(/[\s/"']srcdoc\s*=/i.test(source) ? [{ text: "a page in an attribute (srcdoc)" }] : []),
  ];
  return found.map(({ text, at }) => ({
    message: `found ${text}; a page that runs nothing and asks no other host would pass`,
    at,
  }));
}

/**
 * Matches what can make a browser run scripts in XML: elements of HTML or SVG, a style sheet, and entities that could hide both.
 */
const active =
  /<!DOCTYPE|<\?xml-stylesheet|\bxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*(?:&|w3\.org)|'[^']*(?:&|w3\.org))/i;

/** Checks XML from `src/static`, which a browser would open as a page. */
export function checkStaticXml(text: string): Finding[] {
  const found = active.exec(text)?.[0];
  if (found === undefined) return [];
  return [
    { message: `found ${found.slice(0, 60)}, with which XML can run scripts; XML without it would pass` },
  ];
}
