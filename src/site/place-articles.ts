import type { Article } from "../model/article.ts";
import type { Edition } from "../model/edition.ts";
import type { Entity } from "../model/entity.ts";
import { type FrontPlace, findFrontPlace, mostTops } from "../model/front-place.ts";
import { isSameLanguage } from "../model/language-name.ts";

/** Where the articles of the front page stand: each in one place, except those in none, which editors have placed as `off`. */
export interface PlacedArticles {
  readonly lead: Article | undefined;
  /** Beside the lead: those that editors have placed there, newest first, then the newest others. */
  readonly tops: readonly Article[];
  /** The newest opinions, for a column of their own. */
  readonly opinions: readonly Article[];
  readonly strips: readonly PlacedStrip[];
  /** All others, newest first. */
  readonly rest: readonly Article[];
}

/** The newest articles of a section; the first is the one whose picture and standfirst are shown. */
interface PlacedStrip {
  readonly section: Entity;
  readonly articles: readonly Article[];
}

/** How old, before the newest article, news may be to lead without an editor's decision. */
const leadPeriod = { hours: 48 } as const;
/** So many stories fill the height of the lead; with short texts one more, with long ones one less. */
const usualTops = 4;
/** The lengths of the usual top stories that make them short or long. A headline's letters count twice, a story with a picture by half more. */
const shortTops = 300;
const longTops = 550;
/** How many stories a section has if the facts list none. */
const usualStories = 3;
/** So many opinions fill a column, or a row; fewer have none. */
const opinionCount = 4;

/** Distributes articles to the parts of the front page, each to one. */
export function placeArticles(edition: Edition): PlacedArticles {
  const { site, now, articles } = edition;
  const placeOf = (article: Article) => findFrontPlace(article, now);
  const shown = articles.filter((article) => placeOf(article) !== "off");
  const lead = findLead(shown, placeOf, site.lang);
  const others = shown.filter((article) => article !== lead);
  const placed = others.filter((one) => placeOf(one) && canLead(one)).slice(0, mostTops);
  // Older articles than those of one page do not fill columns.
  const newest = new Set(shown.slice(0, site.articlesPerPage));
  const recent = others.filter((one) => newest.has(one) && !placed.includes(one) && canLead(one));
  const opinions = findOpinions(placed, recent);
  const tops = fillTops(
    placed,
    recent.filter((one) => !opinions.includes(one)),
  );
  const free = others.filter((one) => !tops.includes(one) && !opinions.includes(one));
  const strips = placeStrips(edition, free);
  const inStrips = new Set(strips.flatMap(({ articles }) => articles));
  return { lead, tops, opinions, strips, rest: free.filter((one) => !inStrips.has(one)) };
}

/** Opinions stand beside the top stories: they have no column where those are too few for one. */
function findOpinions(placed: readonly Article[], recent: readonly Article[]): readonly Article[] {
  const opinions = recent.filter(({ kind }) => kind === "opinion").slice(0, opinionCount);
  const others = placed.length + recent.length - opinions.length;
  return opinions.length === opinionCount && others >= usualTops ? opinions : [];
}

/** Adds the newest articles to those that editors have placed, until they fill a column; a story alone is none. */
function fillTops(placed: readonly Article[], newest: readonly Article[]): readonly Article[] {
  const stories = [...placed, ...newest];
  const tops = stories.slice(0, Math.max(placed.length, countTops(stories.slice(0, usualTops))));
  return tops.length > 1 ? tops : [];
}

function countTops(usual: readonly Article[]): number {
  const lengths = usual.map(
    ({ title, description, image }) => (2 * title.length + description.length) * (image ? 1.5 : 1),
  );
  const length = lengths.reduce((sum, one) => sum + one, 0);
  if (length <= shortTops) return usualTops + 1;
  return length <= longTops ? usualTops : usualTops - 1;
}

/**
 * Lists the newest articles of each section, in the order of the facts. One alone would leave its row empty, unless it has a picture
 * beside it.
 */
function placeStrips({ site, sections }: Edition, free: readonly Article[]): PlacedStrip[] {
  const wanted =
    site.frontPage?.sections ?? sections.map(({ entity: { id } }) => ({ id, stories: usualStories }));
  return wanted.flatMap(({ id, stories }) => {
    const section = sections.find(({ entity }) => entity.id === id)?.entity;
    const own = free.filter((article) => article.section?.id === id).slice(0, stories);
    const fills = own.length > 1 || own.some(hasPicture);
    return section && fills ? [{ section, articles: arrange(own) }] : [];
  });
}

/** Puts the newest article with a picture first, or else the newest that is not retracted. */
function arrange(articles: readonly Article[]): readonly Article[] {
  const main = articles.find(hasPicture) ?? articles.find(canLead);
  return main ? [main, ...articles.filter((article) => article !== main)] : articles;
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
    kind === "news" && isSameLanguage(lang, siteLang) && since !== undefined && date >= since;
  return (
    candidates.find((article) => placeOf(article) === "lead") ?? free.find(isNews) ?? free[0] ?? candidates[0]
  );
}

function hasPicture(article: Article): boolean {
  return article.image !== undefined && canLead(article);
}

function canLead({ isRetracted }: Article): boolean {
  return !isRetracted;
}
