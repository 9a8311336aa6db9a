import type { Edition } from "../model/edition.ts";
import type { Frame } from "../model/listing.ts";

/** How many sections the folio line holds before it would wrap on a wide screen. */
const sectionCount = 5;

const frames = new WeakMap<Edition, Frame>();

/** One for all pages of an Edition. */
export function buildFrame(edition: Edition): Frame {
  const known = frames.get(edition);
  if (known) return known;
  const { site, tags, pages } = edition;
  const busiest = tags.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, sectionCount);
  const frame = {
    site,
    sections: busiest.map(({ entity }) => entity),
    pages: pages.map(({ url, title }) => ({ url, title })),
  };
  frames.set(edition, frame);
  return frame;
}
