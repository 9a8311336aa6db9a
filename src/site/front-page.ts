import type { DateTime } from "luxon";
import { findLabels } from "../../_includes/words.ts";
import type { Article, Teaser } from "../model/article.ts";
import type { Edition, Subject } from "../model/edition.ts";
import type { IndexList, LeadArticle, ListingPage } from "../model/listing.ts";
import { paginate } from "./listings.ts";

/** The front page, or one of the pages that continue it with older articles. */
export interface FrontPage {
  readonly listing: ListingPage<Teaser>;
  /** The first article of the page. */
  readonly lead?: LeadArticle;
  /** When the publication's newest article was last changed. */
  readonly latest?: DateTime;
  readonly index: readonly IndexList[];
}

/** How many names of each kind the index holds. */
const indexLength = 10;

export function buildFrontPages({ site, articles, ...edition }: Edition): FrontPage[] {
  const [newest] = articles;
  const { home } = findLabels(site.lang, site).words;
  const index = [
    buildIndexList(home.topics, edition.tags),
    buildIndexList(home.people, edition.people),
    buildIndexList(home.organizations, edition.organizations),
  ].filter(({ entries }) => entries.length > 0);
  return paginate(articles, site.articlesPerPage, "index.html").map(({ items, ...page }) => ({
    listing: { ...page, items: items.map(({ teaser }) => teaser) },
    ...(items[0] && { lead: buildLead(items[0]) }),
    ...(newest && { latest: newest.updated ?? newest.date }),
    index,
  }));
}

function buildLead(article: Article): LeadArticle {
  const { image, body } = article;
  return { ...article.teaser, ...(image && { image }), opening: body.opening };
}

function buildIndexList(title: string, subjects: readonly Subject[]): IndexList {
  const busiest = subjects.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, indexLength);
  return {
    title,
    entries: busiest.map(({ entity: { url, name }, articles }) => ({ url, name, count: articles.length })),
  };
}
