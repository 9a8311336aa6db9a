import { resolveReference, type Target } from "./resolve-reference.ts";

/**
 * `resolveReference` for all pages of a site, which remembers what it said: from one folder an address leads to one
 * place, and most addresses stand on many pages and are asked for by several checks.
 */
export function createResolver(siteUrl: string): (from: string, href: string) => Target {
  const folders = new Map<string, Map<string, Target>>();
  return (from, href) => {
    // The one kind of address that depends on the page itself.
    if (href.startsWith("#")) return resolveReference(from, href, siteUrl);
    const folder = from.slice(0, from.lastIndexOf("/") + 1);
    const known = folders.get(folder) ?? new Map<string, Target>();
    folders.set(folder, known);
    const target = known.get(href) ?? resolveReference(from, href, siteUrl);
    known.set(href, target);
    return target;
  };
}
