import { buildEntityFeeds } from "../feeds/feed-description.ts";
import { renderAtom } from "../feeds/render-atom.ts";
import { createTemplate } from "./create-template.ts";

export const entityFeedTemplate = createTemplate({
  name: "entity-feed",
  plan: (edition) =>
    buildEntityFeeds(edition).map((feed) => ({ url: feed.url, props: { feed, site: edition.site } })),
  render: ({ feed, site }) => renderAtom(feed, site),
});
