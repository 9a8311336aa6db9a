import { findLabels } from "../../_includes/words.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl, feedUrls } from "../model/urls.ts";
import { findLatest, lastChange } from "./last-change.ts";
import type { Episode } from "./list-episodes.ts";
import { renderContent } from "./render-content.tsx";
import { renderXml, type XmlElement } from "./render-xml.ts";

/** What all podcast directories know (Apple, "Podcasts categories"). */
const category = "News";

/**
 * Renders the podcast: RSS 2.0 with the elements of Apple Podcasts and of the Podcasting 2.0 namespace.
 * @param episodes newest first.
 * @param artwork path of a square picture from the site's root.
 */
export function renderPodcast(episodes: readonly Episode[], site: Site, artwork: string | undefined): string {
  const home = absoluteUrl(site, "index.html");
  const latest = findLatest(episodes.map(({ article }) => lastChange(article)));
  const { publisher } = site;
  const picture = artwork === undefined ? undefined : absoluteUrl(site, artwork);
  return renderXml({
    rss: {
      "@_version": "2.0",
      "@_xmlns:atom": "http://www.w3.org/2005/Atom",
      "@_xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "@_xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
      "@_xmlns:podcast": "https://podcastindex.org/namespace/1.0",
      channel: {
        title: site.name,
        link: home,
        "atom:link": {
          "@_rel": "self",
          "@_type": "application/rss+xml",
          "@_href": absoluteUrl(site, feedUrls.podcast),
        },
        description: site.description,
        language: site.lang,
        copyright: site.licence.name,
        lastBuildDate: latest?.toRFC2822() ?? undefined,
        generator: "Offprint",
        "itunes:author": publisher.name,
        "itunes:owner":
          publisher.email === undefined
            ? undefined
            : { "itunes:name": publisher.name, "itunes:email": publisher.email },
        "itunes:category": { "@_text": category },
        "itunes:explicit": "false",
        "itunes:type": "episodic",
        ...(picture !== undefined && {
          "itunes:image": { "@_href": picture },
          image: { url: picture, title: site.name, link: home },
        }),
        item: episodes.map((episode) => buildItem(episode, site)),
      },
    },
  });
}

function buildItem({ article, audio }: Episode, site: Site): XmlElement {
  const url = absoluteUrl(site, article.url);
  const { words } = findLabels(article.lang, site);
  return {
    title: audio.caption ?? article.title,
    link: url,
    guid: { "@_isPermaLink": "false", "#text": article.id },
    pubDate: article.date.toRFC2822() ?? "",
    description: article.description,
    "content:encoded": renderContent(article, site),
    enclosure: {
      "@_url": absoluteUrl(site, audio.asset.url),
      "@_length": String(audio.bytes),
      "@_type": audio.type,
    },
    "itunes:author": article.authors.map(({ name }) => name).join(words.punctuation.comma),
    "itunes:duration": String(Math.max(1, Math.round(audio.seconds))),
    "itunes:explicit": "false",
    "itunes:episodeType": "full",
    // A reading has the words of its article.
    "podcast:transcript": [
      ...audio.captions.map(({ asset, lang }) => ({
        "@_url": absoluteUrl(site, asset.url),
        "@_type": "text/vtt",
        "@_language": lang,
      })),
      { "@_url": url, "@_type": "text/html", "@_language": article.lang },
    ],
  };
}
