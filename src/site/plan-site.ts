import type { Edition } from "../model/edition.ts";
import { checksumsUrl } from "../model/urls.ts";
import { archiveTemplate } from "./archive.tsx";
import { articleTemplate } from "./article.tsx";
import { atomFeedTemplate } from "./atom-feed.ts";
import { changesFeedTemplate } from "./changes-feed.ts";
import { correctionsTemplate } from "./corrections.tsx";
import { correctionsFeedTemplate } from "./corrections-feed.ts";
import type { PlannedPage, Template } from "./create-template.ts";
import { entityFeedTemplate } from "./entity-feed.ts";
import { historyTemplate } from "./history.tsx";
import { homeTemplate } from "./home.tsx";
import { jsonFeedTemplate } from "./json-feed.ts";
import { newsSitemapTemplate } from "./news-sitemap.ts";
import { notFoundTemplate } from "./not-found.tsx";
import { offprintTemplate } from "./offprint.tsx";
import { pageTemplate } from "./page.tsx";
import { redirectTemplate } from "./redirect.tsx";
import { robotsTemplate } from "./robots.ts";
import { planSitemap } from "./sitemap.ts";
import { sourcesTemplate } from "./sources.tsx";
import { subjectTemplate } from "./subject.tsx";
import { topicsTemplate } from "./topics.tsx";
import { yearTemplate } from "./year.tsx";

/** Every kind of file that is rendered, in the order of the sitemap. */
const templates: readonly Template[] = [
  homeTemplate,
  articleTemplate,
  historyTemplate,
  subjectTemplate,
  archiveTemplate,
  yearTemplate,
  topicsTemplate,
  correctionsTemplate,
  sourcesTemplate,
  pageTemplate,
  offprintTemplate,
  redirectTemplate,
  notFoundTemplate,
  atomFeedTemplate,
  jsonFeedTemplate,
  entityFeedTemplate,
  correctionsFeedTemplate,
  changesFeedTemplate,
  newsSitemapTemplate,
  robotsTemplate,
];

/** Names of all templates, in the order in which they render. */
export const templateNames: readonly string[] = [...templates.map(({ name }) => name), "sitemap"];

/** Templates whose files have the URL of an article, a page or a redirect. */
const namedByWriters = [articleTemplate, pageTemplate, redirectTemplate];

/** Lists the URLs that no writer has chosen: an article, a page, a redirect or a static file may not take them. */
export function listGeneratedUrls(edition: Edition): string[] {
  const chosen = new Set(namedByWriters.map(({ name }) => name));
  const planned = planSite(edition).filter(({ template }) => !chosen.has(template));
  return [...planned.map(({ url }) => url), checksumsUrl];
}

/**
 * Plans every file of a site that is rendered; the URL of each is decided here and nowhere else.
 * @param listOwnPages see {@link planSitemap}.
 */
export function planSite(
  edition: Edition,
  listOwnPages: () => readonly string[] = () => [],
): readonly PlannedPage[] {
  const pages = templates.flatMap((template) => template.plan(edition));
  return [...pages, ...planSitemap(pages, edition.site, listOwnPages)];
}
