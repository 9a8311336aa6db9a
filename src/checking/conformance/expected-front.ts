import type { Article } from "../../model/article.ts";
import type { Edition } from "../../model/edition.ts";

/** How far behind the newest article news may be and still lead by itself, in milliseconds. */
const LEAD_PERIOD = 48 * 3_600_000;
/** The most articles that editors place at the top, and how many stand there at least if there are others; likewise opinions. */
const MOST_TOPS = 6;
const USUAL_TOPS = 4;
const OPINIONS = 4;
/** The lengths of texts up to which a fifth story has room at the top, and from which a fourth has none. */
const SHORT_TOPS = 300;
const LONG_TOPS = 550;
const USUAL_STORIES = 3;

type Facts = Pick<Edition, "site" | "now" | "sections">;

/**
 * Lists the URLs on the front page and on each page that continues it: lead, top stories, opinions, sections, all others.
 * @param articles newest first.
 */
export function listFrontPages(articles: readonly Article[], edition: Facts): [string, string[]][] {
  const { site, now } = edition;
  const { articlesPerPage } = site;
  const shown = articles.filter((article) => !isPlaced(article, now, "off"));
  const lead = findLead(shown, site.lang, now);
  const columns = listColumns(shown, lead, edition);
  const left = shown.filter((article) => article !== lead && !columns.includes(article));
  const placed = [...(lead ? [lead] : []), ...columns, ...takeStrips(left, edition)];
  const first = Math.max(articlesPerPage - placed.length, 0);
  const pages = [[...placed, ...left.splice(0, first)]];
  while (left.length > 0) pages.push(left.splice(0, articlesPerPage));
  return pages.map((page, index) => [
    index === 0 ? "index.html" : `page-${index + 1}.html`,
    page.map(({ url }) => url),
  ]);
}

/** Lists the top stories and then the opinions: both come from the newest articles, except those that editors have placed. */
function listColumns(shown: readonly Article[], lead: Article | undefined, { site, now }: Facts): Article[] {
  const able = shown.filter((article) => article !== lead && !isRetracted(article));
  const placed = able.filter((article) => isPlaced(article, now, "lead", "top")).slice(0, MOST_TOPS);
  const newest = new Set(shown.slice(0, site.articlesPerPage));
  const others = able.filter((article) => newest.has(article) && !placed.includes(article));
  const views = others.filter(({ kind }) => kind === "opinion").slice(0, OPINIONS);
  const hasViews = views.length === OPINIONS && placed.length + others.length >= USUAL_TOPS + OPINIONS;
  const opinions = hasViews ? views : [];
  const tops = [...placed, ...others.filter((article) => !opinions.includes(article))];
  const length = measure(tops.slice(0, USUAL_TOPS));
  const room = USUAL_TOPS + Number(length <= SHORT_TOPS) - Number(length > LONG_TOPS);
  const filled = tops.slice(0, Math.max(room, placed.length));
  return filled.length === 1 ? opinions : [...filled, ...opinions];
}

function measure(articles: readonly Article[]): number {
  return articles.reduce(
    (sum, { title, description, image }) => sum + (title.length + description.length / 2) * (image ? 3 : 2),
    0,
  );
}

/** Takes the articles of all sections out of those that are left. */
function takeStrips(left: Article[], { site, sections }: Facts): Article[] {
  const all = sections.map(({ entity }) => ({ id: entity.id, stories: USUAL_STORIES }));
  return (site.frontPage?.sections ?? all).flatMap(({ id, stories }) => {
    const strip = left.filter(({ section }) => section?.id === id).slice(0, stories);
    const rank = (article: Article) => (isRetracted(article) ? 0 : article.image ? 2 : 1);
    if (strip.length < 2 && !strip.some((article) => rank(article) === 2)) return [];
    for (const article of strip) left.splice(left.indexOf(article), 1);
    const main = strip.toSorted((a, b) => rank(b) - rank(a))[0];
    return strip.toSorted((a, b) => Number(b === main) - Number(a === main));
  });
}

/** The best article by the first of these in which two differ: placed as lead, not placed, recent news, date. */
function findLead(articles: readonly Article[], siteLang: string, now: Edition["now"]): Article | undefined {
  const start = (articles[0]?.date.toMillis() ?? 0) - LEAD_PERIOD;
  const rank = (article: Article): number => {
    if (isPlaced(article, now, "lead")) return 3;
    if (isPlaced(article, now, "top")) return 0;
    const isNews = article.kind === "news" && languageOf(article.lang) === languageOf(siteLang);
    return isNews && article.date.toMillis() >= start ? 2 : 1;
  };
  // A stable sort keeps the newest of one rank first.
  return articles.filter((article) => !isRetracted(article)).toSorted((a, b) => rank(b) - rank(a))[0];
}

function languageOf(tag: string): string | undefined {
  return tag.split("-")[0]?.toLowerCase();
}

function isPlaced({ front }: Article, now: Edition["now"], ...places: readonly string[]): boolean {
  if (!front || !places.includes(front.place)) return false;
  return front.until === undefined || front.until.toMillis() > now.toMillis();
}

function isRetracted({ corrections }: Article): boolean {
  return corrections.some(({ kind }) => kind === "retraction");
}
