import type { Edition } from "../model/edition.ts";
import type { Frame } from "../model/listing.ts";
import { listTopPages } from "../model/page-folder.ts";

/** How many topics the folio line holds before it would wrap on a wide screen. */
const topicCount = 5;

/** The navigation has the publication's sections, or if it has none, its busiest topics. */
export function buildFrame({ site, sections, tags, pages }: Edition): Frame {
  const busiest = tags.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, topicCount);
  const listed = sections.length > 0 ? sections : busiest;
  return {
    site,
    sections: listed.map(({ entity }) => entity),
    pages: listTopPages(pages).map(({ url, title }) => ({ url, title })),
  };
}
