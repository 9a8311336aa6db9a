import type { DateTime } from "luxon";
import type { PicturedTeaser, Teaser } from "./article.ts";
import type { Page } from "./edition.ts";
import type { Entity } from "./entity.ts";
import type { Site } from "./site.ts";
import type { LinkGroup, SiteLink } from "./site-link.ts";

/** Data of the publication that every layout needs. */
export interface Frame {
  readonly site: Site;
  /** Whether the publication has a podcast. */
  readonly hasPodcast?: true;
  /** The links of the header. */
  readonly navigation: readonly SiteLink[];
  /** The links of the footer. */
  readonly footer: readonly (SiteLink | LinkGroup)[];
}

/** One page of a long list. */
export interface ListingPage<T> {
  readonly items: readonly T[];
  /** From 1; page 1 has the newest items. */
  readonly number: number;
  /** How many pages the list has. */
  readonly count: number;
  readonly url: string;
  /** The neighbouring pages, where there are any. */
  readonly newerUrl?: string;
  readonly olderUrl?: string;
}

/** The articles of one calendar year in the site's time zone, newest first. */
export interface Year<T> {
  readonly year: number;
  readonly articles: readonly T[];
}

/** The articles of one month; `id` is its `YYYY-MM`, unique on a page. */
export interface Month<T> {
  readonly id: string;
  readonly first: DateTime;
  readonly articles: readonly T[];
}

/** A year of the archive: its months, newest first, each with its number of articles. */
export interface ArchiveYear {
  readonly year: number;
  readonly months: readonly (Pick<Month<Teaser>, "id" | "first"> & { readonly count: number })[];
}

/** An article as a front page's lead. */
export interface LeadArticle extends PicturedTeaser {
  /** Its first paragraphs as plain text. */
  readonly opening: readonly string[];
}

/** The newest articles of a section on the front page. */
export interface SectionStrip {
  readonly section: Entity;
  /** The first stands out, with its picture if it has one. */
  readonly articles: readonly PicturedTeaser[];
}

/** A page on the publication, as a front page presents it that has no second article to show. */
export type Introduction = Pick<Page, "url" | "title" | "description" | "lang">;

/** Names with a title, such as those of topics. */
export interface IndexList {
  readonly title: string;
  readonly entries: readonly { readonly url: string; readonly name: string }[];
}

/** Groups articles that are sorted newest first; the years come newest first too. */
export function articlesByYear<T extends Teaser>(articles: readonly T[]): Year<T>[] {
  const years = groupBy(articles, ({ date }) => date.year);
  return [...years].map(([year, group]) => ({ year, articles: group }));
}

/** Groups articles that are sorted newest first; the months come newest first too. */
export function articlesByMonth<T extends Teaser>(articles: readonly T[]): Month<T>[] {
  return groupByMonth(articles, ({ date }) => date).map(({ items, ...month }) => ({
    ...month,
    articles: items,
  }));
}

/** Groups things that are sorted newest first; the months come newest first too. */
export function groupByMonth<T>(
  all: readonly T[],
  dateOf: (item: T) => DateTime,
): (Pick<Month<Teaser>, "id" | "first"> & { readonly items: readonly T[] })[] {
  const nameMonth = ({ year, month }: DateTime) => `${year}-${String(month).padStart(2, "0")}`;
  const months = groupBy(all, (item) => nameMonth(dateOf(item)));
  return [...months].flatMap(([id, items]) => (items[0] ? [{ id, first: dateOf(items[0]), items }] : []));
}

/** As `Map.groupBy`, which Node has since version 21. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
