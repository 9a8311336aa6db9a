import type { RemovedElement } from "dompurify";

/** What DOMPurify's SVG profile leaves out, and is harmless in a picture: parts of the same file, shown again; a role. */
const allowed = { ADD_TAGS: ["use"], ADD_ATTR: ["role"], ADD_URI_SAFE_ATTR: [] };

/**
 * Says what in an SVG could act or call elsewhere: what DOMPurify takes out (scripts, event attributes, foreign
 * content, animation), and references that leave the file. Empty when it is only a drawing.
 */
export async function checkSvg(source: string): Promise<string[]> {
  const [{ default: createDomPurify }, { JSDOM }] = await Promise.all([import("dompurify"), import("jsdom")]);
  const purify = createDomPurify(new JSDOM("").window);
  purify.sanitize(source, { USE_PROFILES: { svg: true, svgFilters: true }, ...allowed });
  const removed = purify.removed.flatMap((entry) => {
    if (!isElement(entry)) return [`it has the attribute ${entry.attribute?.name ?? "?"}`];
    const name = entry.element.nodeName.toLowerCase();
    // The document that the source was parsed in, not a part of it.
    return name === "body" ? [] : [`it has a ${name} element`];
  });
  return [...new Set([...removed, ...findReferences(source)])];
}

function isElement(entry: RemovedElement | object): entry is RemovedElement {
  return "element" in entry;
}

function findReferences(source: string): string[] {
  const attributes = source.matchAll(/\b(?:xlink:)?(?:href|src)\s*=\s*["']?\s*([^"'\s>]+)/gi);
  const styles = source.matchAll(/url\(\s*["']?\s*([^"')\s]+)/gi);
  const outside = [...attributes, ...styles]
    .map(([, url = ""]) => url)
    .filter((url) => !/^(?:#|data:image\/)/i.test(url));
  return [
    ...outside.map((url) => `it refers to ${url}`),
    ...(/@import/i.test(source) ? ["its style imports another"] : []),
    ...(/<!ENTITY|<\?xml-stylesheet/i.test(source) ? ["it declares entities or a stylesheet"] : []),
  ];
}
