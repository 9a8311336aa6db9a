import { buildHomeFeed } from "../feeds/feed-description.ts";
import { renderJsonFeed } from "../feeds/render-json-feed.ts";
import { createTemplate } from "./create-template.ts";

const url = "feed.json";

export const jsonFeedTemplate = createTemplate({
  name: "json-feed",
  plan: (edition) => [{ url, props: { feed: buildHomeFeed(edition, url), site: edition.site } }],
  render: ({ feed, site }) => renderJsonFeed(feed, site),
});
