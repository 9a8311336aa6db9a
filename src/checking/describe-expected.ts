import { historyPath } from "./expected-revisions.ts";
import type { ExpectedSite } from "./expected-site.ts";
import type { Json } from "./memory.ts";

/** All of what is expected that the checks of a site as a whole can ask for, as plain data: see `SiteCheck`. */
export function describeExpected({ edition, ...expected }: ExpectedSite): Json {
  const { articles, lists, feeds, news, copies, files, assets, statics, withheld } = expected;
  return [
    edition.site.url,
    edition.pages.map(({ url }) => url),
    [...articles].map(([url, article]) => [
      url,
      article.sources.map(({ source }) => ("url" in source ? source.url : undefined)),
      article.history && [historyPath(article), article.history.revisions.length],
    ]),
    [...lists].map(([url, list]) => [url, [...list]]),
    [...feeds].map(([url, entries]) => [url, entries.map((entry) => [entry.id, entry.url])]),
    [...news],
    [...copies.keys()],
    [...files.keys()],
    [[...assets], [...statics], edition.robots?.sitemaps],
    [...withheld.byUrl].map(([url, { title, file }]) => [url, title, file]),
    [...withheld.byTitle.keys()],
  ];
}
