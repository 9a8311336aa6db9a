import type { Edition } from "../model/edition.ts";
import type { Frame } from "../model/listing.ts";
import { listTopPages } from "../model/page-folder.ts";

/** How many sections the folio line holds before it would wrap on a wide screen. */
const sectionCount = 5;

export function buildFrame({ site, tags, pages }: Edition): Frame {
  const busiest = tags.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, sectionCount);
  return {
    site,
    sections: busiest.map(({ entity }) => entity),
    pages: listTopPages(pages).map(({ url, title }) => ({ url, title })),
  };
}
