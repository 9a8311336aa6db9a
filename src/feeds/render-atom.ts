import { DateTime } from "luxon";
import type { Article } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import type { FeedDescription } from "./feed-description.ts";
import { findLatest, lastChange } from "./last-change.ts";
import { renderContent, showFeedPicture } from "./render-content.tsx";
import { renderXml, type XmlElement } from "./render-xml.ts";

/** What an Atom feed says of itself. */
export type FeedHead = Pick<FeedDescription, "title" | "subtitle" | "url" | "pageUrl">;

/** An Atom feed of articles with their full text. */
export function renderAtom(feed: FeedDescription, site: Site): string {
  return renderAtomFeed(
    feed,
    feed.articles.map((article) => ({ elements: buildEntry(article, site), updated: lastChange(article) })),
    site,
  );
}

/** An entry as XML, and its date for the feed, which needs the latest of them. */
export interface AtomEntry {
  readonly elements: XmlElement;
  readonly updated: DateTime;
}

/**
 * An Atom feed (RFC 4287) of anything; its identity is a `tag:` URI (RFC 4151).
 * @param latest when it was changed last; without it that is the latest date of an entry.
 */
export function renderAtomFeed(
  feed: FeedHead,
  entries: readonly AtomEntry[],
  site: Site,
  latest = findLatest(entries.map(({ updated }) => updated)),
): string {
  const { domain, date } = site.tagAuthority;
  // A feed without entries is as old as its name, since it needs a date and the clock must not show.
  const updated = latest ?? DateTime.fromISO(date, { zone: "utc" });
  return renderXml({
    feed: {
      "@_xmlns": "http://www.w3.org/2005/Atom",
      "@_xml:lang": site.lang,
      id: `tag:${domain},${date}:${feed.url}`,
      title: feed.title,
      subtitle: feed.subtitle,
      link: [
        { "@_rel": "self", "@_type": "application/atom+xml", "@_href": absoluteUrl(site, feed.url) },
        { "@_rel": "alternate", "@_type": "text/html", "@_href": absoluteUrl(site, feed.pageUrl) },
        { "@_rel": "license", "@_href": site.licence.url },
      ],
      updated: formatInstant(updated),
      rights: site.licence.name,
      generator: "Offprint",
      entry: entries.map(({ elements }) => elements),
    },
  });
}

function buildEntry(article: Article, site: Site): XmlElement {
  return {
    "@_xml:lang": article.lang === site.lang ? undefined : article.lang,
    id: article.id,
    title: article.title,
    link: [
      { "@_rel": "alternate", "@_type": "text/html", "@_href": absoluteUrl(site, article.url) },
      ...buildEnclosure(article, site),
    ],
    published: formatInstant(article.date),
    updated: formatInstant(lastChange(article)),
    author: article.authors.map(({ name, url }) => ({ name, uri: absoluteUrl(site, url) })),
    category: article.tags.map(({ id, name }) => ({ "@_term": id, "@_label": name })),
    summary: article.description,
    content: { "@_type": "html", "#text": renderContent(article, site) },
  };
}

/** The lead picture, for readers that show one beside the title (RFC 4287, section 4.2.7.2). */
function buildEnclosure({ image }: Article, site: Site): XmlElement[] {
  if (!image) return [];
  const { type, src } = showFeedPicture(image, site);
  return [{ "@_rel": "enclosure", "@_type": type, "@_href": src }];
}
