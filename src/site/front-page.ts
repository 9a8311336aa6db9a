import type { DateTime } from "luxon";
import { findLabels } from "../../_includes/words.ts";
import { findLatest, lastChange } from "../feeds/last-change.ts";
import type { Article, PicturedTeaser, Teaser } from "../model/article.ts";
import type { Edition, Subject } from "../model/edition.ts";
import type { IndexList, Introduction, LeadArticle, ListingPage, SectionStrip } from "../model/listing.ts";
import { paginate } from "./listings.ts";
import { placeArticles } from "./place-articles.ts";

/** The front page, or one of the pages that continue it with older articles. */
export interface FrontPage {
  /** All articles of the page, in their order on it. */
  readonly listing: ListingPage<Teaser>;
  /** The first article of the front page, unless all are retracted. */
  readonly lead?: LeadArticle;
  /** Articles beside the lead. */
  readonly tops: readonly PicturedTeaser[];
  readonly opinions: readonly Teaser[];
  /** The newest articles of sections. */
  readonly strips: readonly SectionStrip[];
  /** The articles of the page that stand in none of the parts above. */
  readonly others: readonly Teaser[];
  /** When an article of the publication was last changed. */
  readonly latest?: DateTime;
  /** Names of topics and people. */
  readonly index: readonly IndexList[];
  /** Pages on the publication, if it has no second article to show. */
  readonly introductions: readonly Introduction[];
}

/** How many names of each kind the index holds. */
const indexLength = 8;

/**
 * Builds the front page and the pages that continue it. Editors place articles by `front` in the front matter; an article that is
 * placed as `off` stands in none of these pages.
 */
export function buildFrontPages(edition: Edition): FrontPage[] {
  const { site, articles } = edition;
  const latest = findLatest(articles.map(lastChange));
  const { lead, tops, opinions, strips, rest } = placeArticles(edition);
  const placed = [
    ...(lead ? [lead] : []),
    ...tops,
    ...opinions,
    ...strips.flatMap((strip) => strip.articles),
  ];
  const first = Math.max(site.articlesPerPage, placed.length);
  const pages = paginate([...placed, ...rest], site.articlesPerPage, "index.html", first);
  const parts = {
    ...(lead && { lead: buildLead(lead) }),
    tops: tops.map(buildFrontTeaser),
    opinions: opinions.map(({ teaser }) => teaser),
    strips: strips.map(({ section, articles }) => ({ section, articles: articles.map(buildFrontTeaser) })),
  };
  const shared = {
    ...(latest && { latest }),
    ...(articles.length > 1
      ? { index: buildIndex(edition), introductions: [] }
      : { index: [], introductions: listIntroductions(edition) }),
  };
  return pages.map(({ items, ...page }) => ({
    listing: { ...page, items: items.map(({ teaser }) => teaser) },
    ...(page.number === 1 ? parts : { tops: [], opinions: [], strips: [] }),
    others: items.slice(page.number === 1 ? placed.length : 0).map(({ teaser }) => teaser),
    ...shared,
  }));
}

/** Lists the pages on the publication and on how it works. */
function listIntroductions({ site: { publisher }, pages }: Edition): Introduction[] {
  const { about, sourcingPolicy, correctionsPolicy } = publisher;
  const urls = new Set([about, sourcingPolicy, correctionsPolicy]);
  return [...urls].flatMap((url) =>
    pages
      .filter((page) => page.url === url)
      .map(({ url, title, description, lang }) => ({ url, title, description, lang })),
  );
}

function buildLead(article: Article): LeadArticle {
  return { ...buildFrontTeaser(article), opening: article.body.opening };
}

function buildFrontTeaser({ teaser, image, isRetracted }: Article): PicturedTeaser {
  return { ...teaser, ...(image && !isRetracted && { image }) };
}

function buildIndex({ site, tags, people }: Edition): IndexList[] {
  const { home } = findLabels(site.lang, site).words;
  return [buildIndexList(home.topics, tags), buildIndexList(home.people, people)].filter(
    ({ entries }) => entries.length > 0,
  );
}

function buildIndexList(title: string, subjects: readonly Subject[]): IndexList {
  const busiest = subjects.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, indexLength);
  return {
    title,
    entries: busiest.map(({ entity: { url, name } }) => ({ url, name })),
  };
}
