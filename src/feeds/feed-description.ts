import type { Article } from "../model/article.ts";
import type { Edition, Subject } from "../model/edition.ts";

/** What a feed is, whatever format it is written in. */
export interface FeedDescription {
  readonly title: string;
  readonly subtitle: string;
  /** Of the feed itself, and of the page that shows the same list. */
  readonly url: string;
  readonly pageUrl: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** The newest articles of all; `url` is the feed's, which differs by format. */
export function buildHomeFeed({ site, articles }: Edition, url: string): FeedDescription {
  return {
    title: site.name,
    subtitle: site.description,
    url,
    pageUrl: "index.html",
    articles: articles.slice(0, site.articlesPerFeed),
  };
}

/** One feed for each tag and author; those without a `feedUrl` have none. */
export function buildEntityFeeds(edition: Edition): FeedDescription[] {
  const articles = new Map(edition.articles.map((article) => [article.url, article]));
  return [...edition.tags, ...edition.authors].flatMap((subject) =>
    buildEntityFeed(subject, articles, edition),
  );
}

function buildEntityFeed(
  { entity, articles }: Subject,
  articlesByUrl: ReadonlyMap<string, Article>,
  { site }: Edition,
): FeedDescription[] {
  if (entity.feedUrl === undefined) return [];
  return [
    {
      title: `${entity.name} – ${site.name}`,
      subtitle: entity.description,
      url: entity.feedUrl,
      pageUrl: entity.url,
      articles: articles.slice(0, site.articlesPerFeed).map(({ url }) => {
        const article = articlesByUrl.get(url);
        if (!article)
          throw new Error(`${entity.url} lists ${url}, which is not among the Edition's articles`);
        return article;
      }),
    },
  ];
}
