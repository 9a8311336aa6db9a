import { buildSitemap } from "../feeds/sitemap.ts";
import { buildSitemapUrls } from "../feeds/sitemap-urls.ts";
import { createTemplate } from "../output/create-template.ts";

export const sitemapTemplate = createTemplate({
  name: "sitemap",
  plan: (edition) =>
    buildSitemap(buildSitemapUrls(edition), edition.site).map(({ url, xml }) => ({ url, props: { xml } })),
  render: ({ xml }) => xml,
});
