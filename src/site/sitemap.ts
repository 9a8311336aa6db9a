import { findLatest } from "../feeds/last-change.ts";
import { renderSitemapIndex, renderUrlSet, type SitemapUrl } from "../feeds/sitemap.ts";
import type { Site } from "../model/site.ts";
import type { PlannedPage } from "./create-template.ts";

/** sitemaps.org allows 50,000; the difference is room for the pages of the publication's own templates. */
const PLANNED_PER_FILE = 49_000;

/**
 * Plans `sitemap.xml`; for more pages than fit into one file it is an index of `sitemap-1.xml`, `sitemap-2.xml` …
 * Sitemaps are volatile, because they also list own pages, which Eleventy knows only when it begins to render.
 * @param pages all planned pages, in the order in which the sitemap lists them.
 * @param listOwnPages paths of own pages from the site's root; called when a sitemap is rendered.
 */
export function planSitemap(
  pages: readonly PlannedPage[],
  site: Site,
  listOwnPages: () => readonly string[],
  perFile = PLANNED_PER_FILE,
): readonly PlannedPage[] {
  const planned = pages.flatMap(({ url, sitemap }): SitemapUrl[] => (sitemap ? [{ url, ...sitemap }] : []));
  const renderLast = (urls: readonly SitemapUrl[]) =>
    renderUrlSet([...urls, ...listOwnPages().map((url) => ({ url }))], site);
  if (planned.length <= perFile) return [createFile("sitemap.xml", () => renderLast(planned))];
  const parts = Array.from({ length: Math.ceil(planned.length / perFile) }, (_, index) => ({
    url: `sitemap-${index + 1}.xml`,
    urls: planned.slice(index * perFile, (index + 1) * perFile),
  }));
  const index = parts.map(({ url, urls }) => ({
    url,
    lastChange: findLatest(urls.flatMap(({ lastChange }) => lastChange ?? [])),
  }));
  return [
    createFile("sitemap.xml", () => renderSitemapIndex(index, site)),
    ...parts.map(({ url, urls }, number) =>
      createFile(url, () => (number === parts.length - 1 ? renderLast(urls) : renderUrlSet(urls, site))),
    ),
  ];
}

function createFile(url: string, render: () => string): PlannedPage {
  return { url, template: "sitemap", isVolatile: true, props: undefined, render: async () => render() };
}
