import type { Site } from "../../src/model/site.ts";
import { findLabels, joinPieces } from "../words.ts";

/**
 * The line at the foot of each printed page, as attributes of the document. The print style puts the numbers of the page and of all
 * pages between them. A style of its own would cost each page a hash, and the minifier a run.
 */
export function buildFolio(site: Site, title: string, lang: string) {
  const { folio } = findLabels(lang, site).words.print;
  const [before = "", between, after] = joinPieces(folio("\n", "\n")).split("\n");
  const titles = title === site.name ? [title] : [site.name, title];
  return {
    "data-folio": [...titles, before].join(" · "),
    "data-of": between,
    ...(after && { "data-end": after }),
  };
}
