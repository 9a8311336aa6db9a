import { DateTime } from "luxon";
import type { Article } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import { listRecordings } from "../model/media.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import type { FeedDescription } from "./feed-description.ts";
import { findLatest, lastChange } from "./last-change.ts";
import { renderContent, showFeedPicture } from "./render-content.tsx";
import { renderXml, type XmlElement } from "./render-xml.ts";

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  /** Path of the page from the site's root, with a fragment if needed. */
  readonly url: string;
  /** BCP 47. */
  readonly lang: string;
  readonly published: DateTime;
  readonly updated: DateTime;
  /** `url` is a path from the site's root. */
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  readonly html: string;
  readonly summary?: string;
  readonly tags?: Article["tags"];
  /** The lead picture, which some readers show beside the title, and recordings (RFC 4287, section 4.2.7.2). */
  readonly enclosures?: readonly { readonly type: string; readonly src: string; readonly bytes?: number }[];
}

/** Renders an Atom feed of articles with their full text. */
export function renderAtom(feed: FeedDescription, site: Site): string {
  const entries = feed.articles.map((article) => ({
    ...article,
    published: article.date,
    updated: lastChange(article),
    html: renderContent(article, site),
    summary: article.description,
    enclosures: [
      ...(article.image ? [showFeedPicture(article.image, site)] : []),
      ...listRecordings(article).map(({ type, asset, bytes }) => ({
        type,
        src: absoluteUrl(site, asset.url),
        bytes,
      })),
    ],
  }));
  return renderAtomFeed(feed, entries, site);
}

/**
 * Renders an Atom feed (RFC 4287). Its id is a `tag:` URI (RFC 4151).
 * @param latest when the feed was last changed; by default the latest date of an entry.
 */
export function renderAtomFeed(
  feed: Omit<FeedDescription, "articles">,
  entries: readonly AtomEntry[],
  site: Site,
  latest = findLatest(entries.map(({ updated }) => updated)),
): string {
  const { domain, date } = site.tagAuthority;
  // Without entries, a feed needs a date that is the same in every build: that of its id.
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
        ...(site.licence.url === undefined ? [] : [{ "@_rel": "license", "@_href": site.licence.url }]),
      ],
      updated: formatInstant(updated),
      rights: site.licence.name,
      generator: "Offprint",
      entry: entries.map((entry) => buildEntry(entry, site)),
    },
  });
}

function buildEntry(entry: AtomEntry, site: Site): XmlElement {
  const { enclosures = [], lang, authors, tags = [] } = entry;
  return {
    "@_xml:lang": lang === site.lang ? undefined : lang,
    id: entry.id,
    title: entry.title,
    link: [
      { "@_rel": "alternate", "@_type": "text/html", "@_href": absoluteUrl(site, entry.url) },
      ...enclosures.map(({ type, src, bytes }) => ({
        "@_rel": "enclosure",
        "@_type": type,
        "@_length": bytes === undefined ? undefined : String(bytes),
        "@_href": src,
      })),
    ],
    published: formatInstant(entry.published),
    updated: formatInstant(entry.updated),
    author: authors.map(({ name, url }) => ({ name, uri: url && absoluteUrl(site, url) })),
    category: tags.map(({ id, name }) => ({ "@_term": id, "@_label": name })),
    summary: entry.summary,
    content: { "@_type": "html", "#text": entry.html },
  };
}
