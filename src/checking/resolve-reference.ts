import { decodePercent } from "../model/decode-percent.ts";

/** Where a URL on a page leads when the site is opened from a disk. */
export type Target =
  /** A file of the site, by its path from the root; `fragment` is decoded. */
  | {
      readonly kind: "file";
      readonly path: string;
      readonly fragment?: string;
      readonly isRelative: boolean;
    }
  /** Another host, or no host at all (`mailto:`, `data:`). */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "fault"; readonly message: string };

/**
 * Resolves `href` on the page at `from` (RFC 3986, section 5.2) as a browser does that opened the page with
 * `file://`: a URL that only a server could answer is a fault. A URL below `siteUrl` is a file of the site.
 */
export function resolveReference(from: string, href: string, siteUrl: string): Target {
  if (href.startsWith(siteUrl)) {
    const own = href.slice(siteUrl.length);
    return resolvePath([], /^(?:#|$)/.test(own) ? `index.html${own}` : own, false);
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return { kind: "elsewhere" };
  if (href === "" || href === "#") return fault(href, "leads nowhere", "a file name or #id");
  if (href.startsWith("//"))
    return fault(href, "has no scheme, so a page on a disk cannot open it", "https://…");
  if (href.startsWith("/"))
    return fault(
      href,
      "is an absolute path, which fails unless the site is at its host's root",
      "a relative path",
    );
  const folders = from.split("/");
  const page = folders.pop() ?? "";
  return resolvePath(folders, href.startsWith("#") ? page + href : href, true);
}

/**
 * Creates a cached `resolveReference`: relative to one folder a URL always leads to the same file, and most URLs are on many pages
 * and are resolved by several checks.
 */
export function createResolver(siteUrl: string): (from: string, href: string) => Target {
  const folders = new Map<string, Map<string, Target>>();
  return (from, href) => {
    // Only a fragment depends on the page and not just on its folder.
    if (href.startsWith("#")) return resolveReference(from, href, siteUrl);
    const folder = from.slice(0, from.lastIndexOf("/") + 1);
    const targets = folders.get(folder) ?? new Map<string, Target>();
    folders.set(folder, targets);
    const cached = targets.get(href);
    if (cached) return cached;
    // A copy, because V8 stores a substring as a reference to the whole text: the cache would keep the page's source in memory.
    const copy = structuredClone(href);
    const target = resolveReference(from, copy, siteUrl);
    targets.set(copy, target);
    return target;
  };
}

function resolvePath(folders: readonly string[], href: string, isRelative: boolean): Target {
  const [address = "", ...fragments] = href.split("#");
  if (address.includes("?")) return fault(href, "has a query, which no file answers", "the file name alone");
  if (/(?:^|\/)\.{0,2}$/.test(address))
    return fault(href, "leads to a folder, which opens as a listing", "a file name, such as index.html");
  const path = [...folders];
  for (const segment of address.split("/")) {
    const name = decodePercent(segment);
    if (name === undefined) return fault(href, "has a broken percent code", "%25 for a percent sign");
    if (name === ".." && path.pop() === undefined)
      return fault(href, "leads out of the site", "a path inside it");
    if (name !== ".." && name !== ".") path.push(name);
  }
  if (fragments.length === 0) return { kind: "file", path: path.join("/"), isRelative };
  const fragment = decodePercent(fragments.join("#"));
  if (fragment === undefined) return fault(href, "has a broken percent code", "%25 for a percent sign");
  return { kind: "file", path: path.join("/"), fragment, isRelative };
}

function fault(href: string, found: string, wanted: string): Target {
  return { kind: "fault", message: `"${href}" ${found}; ${wanted} would pass` };
}
