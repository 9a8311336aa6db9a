import { listChanges, renderChangesFeed } from "../feeds/render-changes-feed.tsx";
import { createTemplate } from "./create-template.ts";

const url = "changes.xml";

export const changesFeedTemplate = createTemplate({
  name: "changes-feed",
  // Not only on days with changes: pages lead to it.
  plan: (edition) =>
    edition.articles.some(({ history }) => history) ? [{ url, props: listChanges(edition) }] : [],
  render: (changes) => renderChangesFeed(changes, url),
});
