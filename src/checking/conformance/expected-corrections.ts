import type { Article } from "../../model/article.ts";
import type { Correction } from "../../model/correction.ts";
import type { Edition } from "../../model/edition.ts";
import { offprintPath } from "./expected-paths.ts";
import type { ExpectedEntry } from "./expected-revisions.ts";

interface PublishedCorrection extends ExpectedEntry {
  readonly correction: Correction;
}

/** Newest first; of one date, in the order of the articles. */
export function listCorrections(articles: readonly Article[]): PublishedCorrection[] {
  const all = articles.flatMap(({ id, url, corrections }) =>
    corrections.toReversed().map((correction) => ({
      id: `${id}#${correction.id}`,
      url: `${url}#${correction.id}`,
      correction,
    })),
  );
  return all.sort((a, b) => b.correction.date.toMillis() - a.correction.date.toMillis());
}

/** What each page says was corrected: the list of all corrections, articles and their offprints. */
export function buildCorrectionPages(
  { site }: Edition,
  articles: readonly Article[],
): Map<string, readonly Correction[]> {
  const pages = new Map<string, readonly Correction[]>();
  const all = listCorrections(articles).map(({ correction }) => correction);
  for (let start = 0, number = 1; start === 0 || start < all.length; start += site.articlesPerPage, number++)
    pages.set(
      number === 1 ? "corrections.html" : `corrections.page-${number}.html`,
      all.slice(start, start + site.articlesPerPage),
    );
  for (const article of articles) {
    const isRetraction = ({ kind }: Correction) => kind === "retraction";
    const newestFirst = article.corrections.toReversed();
    const own = [
      ...newestFirst.filter(isRetraction),
      ...newestFirst.filter((correction) => !isRetraction(correction)),
    ];
    pages.set(article.url, own);
    if (site.offprints) pages.set(offprintPath(article), own);
  }
  return pages;
}
