import type { DateTime } from "luxon";
import type { Article, Teaser } from "./edition.ts";

/** One page of a long list. */
export interface ListingPage<T> {
  readonly items: readonly T[];
  /** Counts from 1, where the newest items are. */
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

/**
 * Cuts a list into pages of `perPage` items (1 or more). The first stands at `url`, the further ones at
 * `tags/x.page-2.html`, and at `page-2.html` for the home page; an empty list still has its one page.
 */
export function paginate<T>(items: readonly T[], perPage: number, url: string): ListingPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / perPage));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * perPage, (index + 1) * perPage),
    number: index + 1,
    count,
    url: pageUrl(url, index + 1),
    ...(index > 0 && { newerUrl: pageUrl(url, index) }),
    ...(index + 1 < count && { olderUrl: pageUrl(url, index + 2) }),
  }));
}

/** Groups articles that are sorted newest first; the years come newest first too. */
export function articlesByYear<T extends Teaser>(articles: readonly T[]): Year<T>[] {
  const years = new Map<number, T[]>();
  for (const article of articles) {
    const { year } = article.date;
    const group = years.get(year);
    if (group) group.push(article);
    else years.set(year, [article]);
  }
  return [...years].map(([year, group]) => ({ year, articles: group }));
}

/** The articles of one month; `id` is its `YYYY-MM`, unique on a page. */
export interface Month<T> {
  readonly id: string;
  readonly first: DateTime;
  readonly articles: readonly T[];
}

/** Groups articles that are sorted newest first; the months come newest first too. */
export function articlesByMonth<T extends Teaser>(articles: readonly T[]): Month<T>[] {
  const months = new Map<string, T[]>();
  for (const article of articles) {
    const id = `${article.date.year}-${String(article.date.month).padStart(2, "0")}`;
    const group = months.get(id);
    if (group) group.push(article);
    else months.set(id, [article]);
  }
  return [...months].flatMap(([id, group]) =>
    group[0] ? [{ id, first: group[0].date, articles: group }] : [],
  );
}

/** Where the archive of one year stands: `2021.html`. */
export function yearUrl(year: number): string {
  return `${year}.html`;
}

function pageUrl(url: string, number: number): string {
  if (number === 1) return url;
  if (url === "index.html") return `page-${number}.html`;
  return url.replace(/\.html$/, `.page-${number}.html`);
}

/** A year of the archive: its months, newest first, with how much was published in each. */
export interface ArchiveYear {
  readonly year: number;
  readonly months: readonly (Pick<Month<Teaser>, "id" | "first"> & { readonly count: number })[];
}

/** @param articles newest first. */
export function buildArchive(articles: readonly Teaser[]): ArchiveYear[] {
  return articlesByYear(articles).map(({ year, articles }) => ({
    year,
    months: articlesByMonth(articles).map(({ id, first, articles }) => ({
      id,
      first,
      count: articles.length,
    })),
  }));
}

const teasers = new WeakMap<Article, Teaser>();

/** What a list shows of an article, and nothing else of it: one record for all lists. */
export function pickTeaser(article: Article): Teaser {
  const teaser = teasers.get(article) ?? buildTeaser(article);
  teasers.set(article, teaser);
  return teaser;
}

function buildTeaser(article: Article): Teaser {
  const { file, url, key, title, description, date, updated, authors, tags, kind, lang, draft } = article;
  const { correctionMark } = article;
  return {
    file,
    url,
    key,
    title,
    description,
    date,
    ...(updated && { updated }),
    authors,
    tags,
    kind,
    lang,
    draft,
    ...(correctionMark && { correctionMark }),
  };
}
