import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Transform } from "@11ty/eleventy";
import { ContentError } from "../model/diagnostic.ts";
import { checksumsUrl, offprintUrl } from "../model/urls.ts";
import type { PlannedPage } from "../site/create-template.ts";
import { articleTemplate } from "../site/text-templates.ts";
import { type Copy, copyInto } from "./copy-into.ts";
import { pluginMissing, reportConfig } from "./find-config.ts";
import type { Run } from "./plan-run.ts";
import { type EleventyOptions, runEleventy } from "./run-eleventy.ts";
import { listOffprints, writeChecksums } from "./write-checksums.ts";

/** A site whose files are rendered on request; those of own templates are written from the start. */
export interface OpenSite {
  readonly notices: readonly string[];
  /** Writes a file of the site into its folder, with the same bytes as a build. Does nothing for other paths. */
  write(url: string): Promise<void>;
}

/** Eleventy's transforms by name, in their order. */
type Transforms = Readonly<Record<string, Transform>>;

/**
 * Loads a site for the development server. Eleventy renders only own templates and its passthrough copies.
 * @throws ContentError with every diagnostic of content, facts and templates.
 */
export async function openSite(options: EleventyOptions): Promise<OpenSite> {
  let run: Run | undefined;
  let transforms: Transforms = {};
  await runEleventy({ ...options, runMode: "serve" }, (config) => {
    config.on("offprint.planned", (planned) => {
      run = planned;
      run.pages = [];
      run.isComplete = false;
    });
    config.on("eleventy.config", (merged) => {
      transforms = merged.getConfig().transforms;
    });
  });
  if (!run) throw new ContentError([reportConfig(options.root, pluginMissing)]);
  return { notices: run.notices, write: createWrite(run, transforms, options) };
}

function createWrite(
  { plan, copies, edition, pictures, addPreview }: Run,
  transforms: Transforms,
  { root, folder }: EleventyOptions,
): OpenSite["write"] {
  const pages = new Map(plan.map((page) => [page.url, page]));
  const copiesByUrl = new Map<string, Copy>(copies.map((copy) => [copy.url, copy]));
  const articles = new Map(edition.articles.map((article) => [article.url, article]));
  const articlesOfOffprints = new Map(edition.articles.map((article) => [offprintUrl(article), article]));
  const offprints = listOffprints(plan);
  const planPage = async (url: string): Promise<PlannedPage | undefined> => {
    const [article, page] = [articles.get(url), pages.get(url)];
    const ofOffprint = page && articlesOfOffprints.get(url);
    // An article's page has the size of its offprint.
    const kept = ofOffprint ?? (edition.site.offprints ? article : undefined);
    if (kept) await pictures.makeForOffprint(kept);
    if (!article) return page;
    // The page has the URL of the preview, which is not encoded yet.
    const shown = await addPreview(article);
    if (shown.preview) copiesByUrl.set(shown.preview.url, shown.preview);
    return articleTemplate.plan({ ...edition, articles: [shown] })[0];
  };
  const write = async (url: string): Promise<void> => {
    const page = await planPage(url);
    const copy = copiesByUrl.get(url);
    if (page) await writePage(page, folder, transforms);
    if (copy) await pictures.make(url);
    if (copy) await copyInto(folder, root, copy);
    if (url !== checksumsUrl) return;
    // Only missing ones: another request may be reading the others.
    for (const offprint of offprints) if (!existsSync(path.join(folder, offprint))) await write(offprint);
    await writeChecksums(offprints, folder);
  };
  return write;
}

/** Renders, transforms and writes a page as Eleventy does in a build. */
async function writePage(
  { url, template, render }: PlannedPage,
  folder: string,
  transforms: Transforms,
): Promise<void> {
  const outputPath = path.join(folder, url);
  const page = { inputPath: `./src/pages/offprint/${template}.11ty.js`, outputPath, url: `/${url}` };
  let content = await render();
  for (const transform of Object.values(transforms)) {
    const changed: unknown = await transform.call({ page, ...page }, content, outputPath);
    content = Buffer.isBuffer(changed) ? changed.toString() : String(changed);
  }
  await mkdir(path.dirname(outputPath), { recursive: true });
  await writeFile(outputPath, content);
}
