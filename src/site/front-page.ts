import type { DateTime } from "luxon";
import { findLabels } from "../../_includes/words.ts";
import { findLatest, lastChange } from "../feeds/last-change.ts";
import type { Article, Teaser } from "../model/article.ts";
import type { Edition, Subject } from "../model/edition.ts";
import type { Entity } from "../model/entity.ts";
import { type FrontPlace, findFrontPlace } from "../model/front-place.ts";
import type { FrontTeaser, IndexList, LeadArticle, ListingPage, SectionStrip } from "../model/listing.ts";
import { paginate } from "./listings.ts";

/** The front page, or one of the pages that continue it with older articles. */
export interface FrontPage {
  /** All articles of the page, in their order on it. */
  readonly listing: ListingPage<Teaser>;
  /** The first article of the page, unless it is retracted. */
  readonly lead?: LeadArticle;
  /** Articles that editors have placed below the lead, newest first. */
  readonly tops: readonly FrontTeaser[];
  /** The newest articles of sections that the facts list. */
  readonly strips: readonly SectionStrip[];
  /** The articles of the page that stand in none of the parts above. */
  readonly others: readonly Teaser[];
  /** When an article of the publication was last changed. */
  readonly latest?: DateTime;
  readonly index: readonly IndexList[];
}

/** How many names of each kind the index holds. */
const indexLength = 8;
/** How old, before the newest article, news may be to lead without an editor's decision. */
const leadPeriod = { hours: 48 } as const;

/**
 * Builds the front page and the pages that continue it. Editors place articles by `front` in the front matter; an article that is
 * placed as `off` stands in none of these pages.
 */
export function buildFrontPages(edition: Edition): FrontPage[] {
  const { site, articles } = edition;
  const latest = findLatest(articles.map(lastChange));
  const { lead, tops, strips, rest } = placeArticles(edition);
  const placed = [...(lead ? [lead] : []), ...tops, ...strips.flatMap((strip) => strip.articles)];
  const first = Math.max(site.articlesPerPage, placed.length);
  const index = buildIndex(edition);
  const pages = paginate([...placed, ...rest], site.articlesPerPage, "index.html", first);
  return pages.map(({ items, ...page }) => {
    const isFront = page.number === 1;
    const opener = isFront ? lead : items.slice(0, 1).find(canLead);
    return {
      listing: { ...page, items: items.map(({ teaser }) => teaser) },
      ...(opener && { lead: buildLead(opener) }),
      tops: isFront ? tops.map(buildFrontTeaser) : [],
      strips: isFront ? strips.map(buildStrip) : [],
      others: items.slice(isFront ? placed.length : opener ? 1 : 0).map(({ teaser }) => teaser),
      ...(latest && { latest }),
      index,
    };
  });
}

/** Distributes articles to the parts of the front page, each to one. */
function placeArticles({ site, now, articles, sections }: Edition) {
  const placeOf = (article: Article) => findFrontPlace(article, now);
  const shown = articles.filter((article) => placeOf(article) !== "off");
  const lead = findLead(shown, placeOf, site.lang);
  const tops = shown.filter((article) => article !== lead && placeOf(article) && canLead(article));
  const free = new Set(shown.filter((article) => article !== lead && !tops.includes(article)));
  const strips = (site.frontPage?.sections ?? []).flatMap(({ id, stories }) => {
    const section = sections.find(({ entity }) => entity.id === id)?.entity;
    const own = [...free].filter((article) => article.section?.id === id).slice(0, stories);
    for (const article of own) free.delete(article);
    return section && own.length > 0 ? [{ section, articles: own }] : [];
  });
  return { lead, tops, strips: strips.map(arrangeStrip), rest: [...free] };
}

/** The articles of a section, and which of them has its picture. */
interface PlacedStrip {
  readonly section: Entity;
  readonly articles: readonly Article[];
  readonly main?: Article;
}

/**
 * Puts the newest article that is not retracted first, or last in every second section, where it stands on the other side: the order
 * in which articles are read is the one that is seen.
 */
function arrangeStrip({ section, articles }: PlacedStrip, index: number): PlacedStrip {
  const main = articles.find(canLead);
  if (!main) return { section, articles };
  const others = articles.filter((article) => article !== main);
  return { section, articles: index % 2 === 0 ? [main, ...others] : [...others, main], main };
}

function buildStrip({ section, articles, main }: PlacedStrip): SectionStrip {
  return {
    section,
    articles: articles.map(({ teaser }) => teaser),
    ...(main && { main: buildFrontTeaser(main) }),
  };
}

/**
 * Finds the lead: the newest that editors have placed as such; else the newest news of the last two days in the site's language; else
 * the newest article. A retracted article never leads.
 * @param articles newest first.
 */
function findLead(
  articles: readonly Article[],
  placeOf: (article: Article) => FrontPlace["place"] | undefined,
  siteLang: string,
): Article | undefined {
  const candidates = articles.filter(canLead);
  const free = candidates.filter((article) => !placeOf(article));
  // Counted from the newest article and not from the clock: a page changes when its articles do.
  const since = articles[0]?.date.minus(leadPeriod);
  const isNews = ({ kind, lang, date }: Article) =>
    kind === "news" && lang === siteLang && since !== undefined && date >= since;
  return (
    candidates.find((article) => placeOf(article) === "lead") ?? free.find(isNews) ?? free[0] ?? candidates[0]
  );
}

function canLead({ isRetracted }: Article): boolean {
  return !isRetracted;
}

function buildLead(article: Article): LeadArticle {
  return { ...buildFrontTeaser(article), opening: article.body.opening };
}

function buildFrontTeaser({ teaser, image }: Article): FrontTeaser {
  return { ...teaser, ...(image && { image }) };
}

function buildIndex({ site, tags, people, organizations }: Edition): IndexList[] {
  const { home } = findLabels(site.lang, site).words;
  return [
    buildIndexList(home.topics, tags),
    buildIndexList(home.people, people),
    buildIndexList(home.organizations, organizations),
  ].filter(({ entries }) => entries.length > 0);
}

function buildIndexList(title: string, subjects: readonly Subject[]): IndexList {
  const busiest = subjects.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, indexLength);
  return {
    title,
    entries: busiest.map(({ entity: { url, name } }) => ({ url, name })),
  };
}
