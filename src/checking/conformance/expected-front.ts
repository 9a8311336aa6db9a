import type { Article } from "../../model/article.ts";
import type { Edition } from "../../model/edition.ts";

/** How far behind the newest article news may be and still lead by itself, in milliseconds. */
const LEAD_PERIOD = 48 * 3_600_000;

/**
 * Lists the URLs on the front page and on each page that continues it: lead, top stories, sections, all others.
 * @param articles newest first.
 */
export function listFrontPages(
  articles: readonly Article[],
  { site, now }: Pick<Edition, "site" | "now">,
): [string, string[]][] {
  const left = articles.filter((article) => !isPlaced(article, now, "off"));
  /** Moves articles from those that are left to the page. */
  const takeArticles = (isWanted: (article: Article) => boolean, most = left.length): Article[] => {
    const taken = left.filter(isWanted).slice(0, most);
    for (const article of taken) left.splice(left.indexOf(article), 1);
    return taken;
  };
  const take = (...wanted: Parameters<typeof takeArticles>) => takeArticles(...wanted).map(({ url }) => url);
  const lead = findLead(left, site.lang, now);
  const strips = () =>
    (site.frontPage?.sections ?? [])
      .map(({ id, stories }) => takeArticles(({ section }) => section?.id === id, stories))
      .filter((strip) => strip.length > 0)
      .flatMap(arrange);
  const placed = [
    ...take((article) => article === lead),
    ...take((article) => !isRetracted(article) && isPlaced(article, now, "lead", "top")),
    ...strips(),
  ];
  const first = [...placed, ...take(() => true, Math.max(0, site.articlesPerPage - placed.length))];
  const pages: [string, string[]][] = [["index.html", first]];
  while (left.length > 0)
    pages.push([`page-${pages.length + 1}.html`, take(() => true, site.articlesPerPage)]);
  return pages;
}

/** The first that is not retracted stands at the start of its section's strip, and at the end of every second one. */
function arrange(strip: readonly Article[], index: number): string[] {
  const main = strip.findIndex((article) => !isRetracted(article));
  const others = strip.filter((_, place) => place !== main);
  const mains = strip.filter((_, place) => place === main);
  return [...(index % 2 ? [others, mains] : [mains, others])].flat().map(({ url }) => url);
}

/** The best article by the first of these in which two differ: placed as lead, not placed, recent news, date. */
function findLead(articles: readonly Article[], siteLang: string, now: Edition["now"]): Article | undefined {
  const start = (articles[0]?.date.toMillis() ?? 0) - LEAD_PERIOD;
  const rank = (article: Article): number => {
    if (isPlaced(article, now, "lead")) return 3;
    if (isPlaced(article, now, "top")) return 0;
    const isNews = article.kind === "news" && article.lang === siteLang;
    return isNews && article.date.toMillis() >= start ? 2 : 1;
  };
  // A stable sort keeps the newest of one rank first.
  return articles.filter((article) => !isRetracted(article)).toSorted((a, b) => rank(b) - rank(a))[0];
}

function isPlaced({ front }: Article, now: Edition["now"], ...places: readonly string[]): boolean {
  if (!front || !places.includes(front.place)) return false;
  return front.until === undefined || front.until.toMillis() > now.toMillis();
}

function isRetracted({ corrections }: Article): boolean {
  return corrections.some(({ kind }) => kind === "retraction");
}
