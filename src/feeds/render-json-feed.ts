import type { Article } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import { listRecordings } from "../model/media.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import type { FeedDescription } from "./feed-description.ts";
import { renderContent, showFeedPicture } from "./render-content.tsx";

/** Renders a JSON Feed 1.1 (jsonfeed.org) with the articles' full text. */
export function renderJsonFeed(feed: FeedDescription, site: Site): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.subtitle,
    home_page_url: absoluteUrl(site, feed.pageUrl),
    feed_url: absoluteUrl(site, feed.url),
    language: site.lang,
    authors: [
      {
        name: site.publisher.name,
        ...(site.publisher.about !== undefined && { url: absoluteUrl(site, site.publisher.about) }),
      },
    ],
    items: feed.articles.map((article) => buildItem(article, site)),
  });
}

function buildItem(article: Article, site: Site) {
  const recordings = listRecordings(article);
  return {
    id: article.id,
    url: absoluteUrl(site, article.url),
    title: article.title,
    summary: article.description,
    content_html: renderContent(article, site),
    ...(article.image && { image: showFeedPicture(article.image, site).src }),
    ...(recordings.length > 0 && {
      attachments: recordings.map(({ asset, type, name, bytes, seconds }) => ({
        url: absoluteUrl(site, asset.url),
        mime_type: type,
        title: name,
        size_in_bytes: bytes,
        duration_in_seconds: Math.round(seconds),
      })),
    }),
    date_published: formatInstant(article.date),
    ...(article.updated && { date_modified: formatInstant(article.updated) }),
    authors: article.authors.map(({ name, url }) => ({ name, url: absoluteUrl(site, url) })),
    tags: article.tags.map(({ name }) => name),
    ...(article.lang !== site.lang && { language: article.lang }),
  };
}
