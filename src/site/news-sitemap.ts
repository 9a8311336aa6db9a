import { renderNewsSitemap } from "../feeds/render-news-sitemap.ts";
import { createTemplate } from "./create-template.ts";

export const newsSitemapTemplate = createTemplate({
  name: "news-sitemap",
  plan: (edition) => [{ url: "news-sitemap.xml", props: { xml: renderNewsSitemap(edition) } }],
  render: ({ xml }) => xml,
});
