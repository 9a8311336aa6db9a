import type { Edition } from "../model/edition.ts";
import { checksumsUrl } from "../model/urls.ts";
import type { PlannedPage, Template } from "./create-template.ts";
import * as feeds from "./feed-templates.ts";
import { buildFrame } from "./frame.ts";
import * as lists from "./list-templates.ts";
import { planSitemap } from "./sitemap.ts";
import * as texts from "./text-templates.ts";

/** Every kind of file that is rendered, in the order of the sitemap. */
const templates: readonly Template[] = [
  lists.homeTemplate,
  texts.articleTemplate,
  texts.historyTemplate,
  lists.subjectTemplate,
  lists.seriesTemplate,
  lists.archiveTemplate,
  lists.yearTemplate,
  lists.topicsTemplate,
  lists.correctionsTemplate,
  lists.sourcesTemplate,
  texts.pageTemplate,
  texts.offprintTemplate,
  texts.redirectTemplate,
  texts.notFoundTemplate,
  feeds.atomFeedTemplate,
  feeds.jsonFeedTemplate,
  feeds.entityFeedTemplate,
  feeds.correctionsFeedTemplate,
  feeds.changesFeedTemplate,
  feeds.podcastTemplate,
  feeds.newsSitemapTemplate,
  feeds.robotsTemplate,
  feeds.tdmrepTemplate,
];

/** Names of all templates, in the order in which they render. */
export const templateNames: readonly string[] = [...templates.map(({ name }) => name), "sitemap"];

/** Templates whose files have the URL of an article, a page or a redirect. */
const namedByWriters = [texts.articleTemplate, texts.pageTemplate, texts.redirectTemplate];

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
  const frame = buildFrame(edition);
  const pages = templates.flatMap((template) => template.plan(edition, frame));
  return [...pages, ...planSitemap(pages, edition.site, listOwnPages)];
}
