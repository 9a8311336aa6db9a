import type { Article } from "../model/article.ts";
import type { Edition, Subject } from "../model/edition.ts";

/** A feed of articles, for every format. */
export interface FeedDescription {
  readonly title: string;
  readonly subtitle: string;
  /** Path of the feed from the site's root. */
  readonly url: string;
  /** Path of the page with the same list. */
  readonly pageUrl: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** Describes the feed of the newest articles. @param url differs by format. */
export function buildHomeFeed({ site, articles }: Edition, url: string): FeedDescription {
  return {
    title: site.name,
    subtitle: site.description,
    url,
    pageUrl: "index.html",
    articles: articles.slice(0, site.articlesPerFeed),
  };
}

/** Describes the feed of each entity with a `feedUrl`: sections, series, tags and authors. */
export function buildEntityFeeds(edition: Edition): FeedDescription[] {
  const articles = new Map(edition.articles.map((article) => [article.url, article]));
  const { sections, series, tags, authors } = edition;
  return [...sections, ...series, ...tags, ...authors].flatMap((subject) =>
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
