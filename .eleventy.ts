import type { UserConfig } from "@11ty/eleventy";
import { loadEdition } from "./_data/edition.ts";
import { createBatches, type WriteFile } from "./src/output/create-batches.ts";
import type { NewFile, Template } from "./src/output/create-template.ts";
import { writeInFolder } from "./src/output/write-in-folder.ts";
import { archiveTemplate } from "./src/pages/archive.tsx";
import { articleTemplate } from "./src/pages/article.tsx";
import { atomFeedTemplate } from "./src/pages/atom-feed.ts";
import { changesFeedTemplate } from "./src/pages/changes-feed.ts";
import { correctionsTemplate } from "./src/pages/corrections.tsx";
import { correctionsFeedTemplate } from "./src/pages/corrections-feed.ts";
import { entityFeedTemplate } from "./src/pages/entity-feed.ts";
import { historyTemplate } from "./src/pages/history.tsx";
import { homeTemplate } from "./src/pages/home.tsx";
import { jsonFeedTemplate } from "./src/pages/json-feed.ts";
import { newsSitemapTemplate } from "./src/pages/news-sitemap.ts";
import { notFoundTemplate } from "./src/pages/not-found.tsx";
import { offprintTemplate } from "./src/pages/offprint.tsx";
import { pageTemplate } from "./src/pages/page.tsx";
import { redirectTemplate } from "./src/pages/redirect.tsx";
import { robotsTemplate } from "./src/pages/robots.ts";
import { sitemapTemplate } from "./src/pages/sitemap.ts";
import { sourcesTemplate } from "./src/pages/sources.tsx";
import { subjectTemplate } from "./src/pages/subject.tsx";
import { topicsTemplate } from "./src/pages/topics.tsx";
import { yearTemplate } from "./src/pages/year.tsx";
import { noPageStore } from "./src/store/page-store.ts";

/** Everything that a site consists of, but for pictures and what is copied as it is. */
export const templates: readonly Template[] = [
  homeTemplate,
  articleTemplate,
  offprintTemplate,
  historyTemplate,
  subjectTemplate,
  topicsTemplate,
  yearTemplate,
  archiveTemplate,
  correctionsTemplate,
  sourcesTemplate,
  pageTemplate,
  redirectTemplate,
  notFoundTemplate,
  atomFeedTemplate,
  jsonFeedTemplate,
  entityFeedTemplate,
  correctionsFeedTemplate,
  changesFeedTemplate,
  sitemapTemplate,
  newsSitemapTemplate,
  robotsTemplate,
];

/** What is to be rendered, by the template that renders it. */
export type Work = ReadonlyMap<Template, readonly NewFile[]>;

/** What the build plugs into Eleventy. */
export function press(work: Work, writeFile: WriteFile): (config: UserConfig) => void {
  return (config) => {
    config.setInputDirectory("src/pages");
    for (const [{ name }, files] of work)
      config.addTemplate(`${name}.11ty.js`, createBatches(files, writeFile));
  };
}

/** For Eleventy's own command line; `npm run build` also minifies, checks, and replaces `dist/` whole. */
export default async function (config: UserConfig): Promise<void> {
  const { edition } = await loadEdition({ serving: false });
  const work = new Map(templates.map((template) => [template, template.listNew(edition, noPageStore)]));
  press(work, writeInFolder)(config);
  config.addPassthroughCopy({ "src/static": "." });
}
