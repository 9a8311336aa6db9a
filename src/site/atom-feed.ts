import { buildHomeFeed } from "../feeds/feed-description.ts";
import { renderAtom } from "../feeds/render-atom.ts";
import { createTemplate } from "./create-template.ts";

const url = "feed.xml";

export const atomFeedTemplate = createTemplate({
  name: "atom-feed",
  plan: (edition) => [{ url, props: { feed: buildHomeFeed(edition, url), site: edition.site } }],
  render: ({ feed, site }) => renderAtom(feed, site),
});
