import { buildEntityFeeds, buildHomeFeed } from "../feeds/feed-description.ts";
import { listEpisodes } from "../feeds/list-episodes.ts";
import { renderAtom } from "../feeds/render-atom.ts";
import { listChanges, renderChangesFeed } from "../feeds/render-changes-feed.tsx";
import { renderCorrectionsFeed } from "../feeds/render-corrections-feed.ts";
import { renderJsonFeed } from "../feeds/render-json-feed.ts";
import { renderNewsSitemap } from "../feeds/render-news-sitemap.ts";
import { renderPodcast } from "../feeds/render-podcast.ts";
import { renderTdmrep, tdmrepUrl } from "../feeds/render-tdmrep.ts";
import { renderRobots } from "../feeds/robots.ts";
import type { Edition } from "../model/edition.ts";
import { artworkUrl, feedUrls } from "../model/urls.ts";
import { createTemplate } from "./create-template.ts";

const planHomeFeed = (edition: Edition, url: string) => [
  { url, props: { feed: buildHomeFeed(edition, url), site: edition.site } },
];

export const atomFeedTemplate = createTemplate({
  name: "atom-feed",
  plan: (edition) => planHomeFeed(edition, feedUrls.atom),
  render: ({ feed, site }) => renderAtom(feed, site),
});

export const jsonFeedTemplate = createTemplate({
  name: "json-feed",
  plan: (edition) => planHomeFeed(edition, feedUrls.json),
  render: ({ feed, site }) => renderJsonFeed(feed, site),
});

/** The Atom feed of each section, series, tag and author. */
export const entityFeedTemplate = createTemplate({
  name: "entity-feed",
  plan: (edition) =>
    buildEntityFeeds(edition).map((feed) => ({ url: feed.url, props: { feed, site: edition.site } })),
  render: ({ feed, site }) => renderAtom(feed, site),
});

export const correctionsFeedTemplate = createTemplate({
  name: "corrections-feed",
  plan: ({ site, corrections }) => [
    { url: feedUrls.corrections, props: { site, corrections: corrections.slice(0, site.articlesPerFeed) } },
  ],
  render: (props) => renderCorrectionsFeed(props, feedUrls.corrections),
});

export const changesFeedTemplate = createTemplate({
  name: "changes-feed",
  // Planned even if no article changed lately, because pages link to it.
  plan: (edition) =>
    edition.articles.some(({ history }) => history)
      ? [{ url: feedUrls.changes, props: listChanges(edition) }]
      : [],
  render: (changes) => renderChangesFeed(changes, feedUrls.changes),
});

export const podcastTemplate = createTemplate({
  name: "podcast",
  plan: (edition) => {
    const { site, assets } = edition;
    const episodes = listEpisodes(edition).slice(0, site.articlesPerFeed);
    const artwork = assets.some(({ url }) => url === artworkUrl) ? artworkUrl : undefined;
    return episodes.length === 0 ? [] : [{ url: feedUrls.podcast, props: { episodes, site, artwork } }];
  },
  render: ({ episodes, site, artwork }) => renderPodcast(episodes, site, artwork),
});

export const newsSitemapTemplate = createTemplate({
  name: "news-sitemap",
  plan: (edition) => [{ url: "news-sitemap.xml", props: { xml: renderNewsSitemap(edition) } }],
  render: ({ xml }) => xml,
});

export const robotsTemplate = createTemplate({
  name: "robots",
  plan: ({ site, robots }) => [{ url: "robots.txt", props: { text: renderRobots(site, robots) } }],
  render: ({ text }) => text,
});

/** Only if the facts say something about mining, so that a publication may have a file of its own in `src/static`. */
export const tdmrepTemplate = createTemplate({
  name: "tdmrep",
  plan: ({ site }) => {
    const text = renderTdmrep(site);
    return text === undefined ? [] : [{ url: tdmrepUrl, props: { text } }];
  },
  render: ({ text }) => text,
});
