import { renderCorrectionsFeed } from "../feeds/render-corrections-feed.tsx";
import { createTemplate } from "./create-template.ts";

const url = "corrections.xml";

export const correctionsFeedTemplate = createTemplate({
  name: "corrections-feed",
  plan: ({ site, corrections }) => [
    { url, props: { site, corrections: corrections.slice(0, site.articlesPerFeed) } },
  ],
  render: (props) => renderCorrectionsFeed(props, url),
});
