import type { Edition, Entity, Page, Site } from "./edition.ts";

/** What stands around every page: all that a layout knows of the publication beside what it is about. */
export interface Frame {
  readonly site: Site;
  readonly serving: boolean;
  /** The busiest topics, as many as the folio line holds. */
  readonly sections: readonly Entity[];
  /** Pages that are not news. */
  readonly pages: readonly Pick<Page, "url" | "title">[];
}

/** How many sections the folio line holds before it would wrap on a wide screen. */
const sectionCount = 5;

const frames = new WeakMap<Edition, Frame>();

/** One for all pages of an Edition. */
export function buildFrame(edition: Edition): Frame {
  const known = frames.get(edition);
  if (known) return known;
  const { site, serving, tags, pages } = edition;
  const busiest = tags.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, sectionCount);
  const frame = {
    site,
    serving,
    sections: busiest.map(({ entity }) => entity),
    pages: pages.map(({ url, title }) => ({ url, title })),
  };
  frames.set(edition, frame);
  return frame;
}
