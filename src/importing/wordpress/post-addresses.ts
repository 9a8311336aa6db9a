import type { ExportElement } from "./read-elements.ts";
import { readField, readMeta } from "./read-export.ts";

/** Lists the paths of a post on the old site, from its address: the one that it had last, and those of names that it had before. */
export function listAddresses(item: ExportElement, site: string | undefined): string[] {
  const last = findPath(readField(item, "link"), site);
  if (last === undefined) return [];
  const earlier = readMeta(item, "_wp_old_slug").filter((slug) => /^[^\s/?#]+$/.test(slug));
  const moved = earlier.map((slug) => last.replace(/[^/]+(?=(?:\.html?)?\/?$)/, () => slug));
  return [...new Set([last, ...moved])];
}

/** The path of an address, from the old site's own; undefined for an address with a query, which drafts have, and for the front page. */
function findPath(link: string, site = ""): string | undefined {
  const base = URL.canParse(site) ? new URL(site).pathname : "/";
  const whole = URL.canParse(link, "http://old.example/") ? new URL(link, "http://old.example/") : undefined;
  if (!whole || link === "" || whole.search !== "") return undefined;
  const inside = whole.pathname.startsWith(base)
    ? whole.pathname.slice(base.length)
    : whole.pathname.slice(1);
  if (inside === "") return undefined;
  return /\.html?$|\/$/.test(inside) ? inside : `${inside}/`;
}

/** The short addresses of a post, which every WordPress site answers. */
export function listQueries(item: ExportElement): string[] {
  const id = readField(item, "post_id");
  return id === "" ? [] : [`?p=${id}`, `?page_id=${id}`];
}
