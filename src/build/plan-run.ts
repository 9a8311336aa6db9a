import type { DateTime } from "luxon";
import { prepareStylesheet } from "../../_includes/styles/stylesheet.ts";
import { pictureCache } from "../images/build-picture.ts";
import type { AddPreview } from "../loading/add-previews.ts";
import type { Progress } from "../loading/encode-pictures.ts";
import { createLoadMemory } from "../loading/load-memory.ts";
import { loadPublication } from "../loading/load-publication.ts";
import type { PictureFiles } from "../loading/picture-files.ts";
import type { Memory } from "../memory/memory.ts";
import type { Teaser } from "../model/article.ts";
import type { Edition } from "../model/edition.ts";
import type { PlannedPage } from "../site/create-template.ts";
import { listGeneratedUrls, planSite } from "../site/plan-site.ts";
import type { Copy } from "./copy-into.ts";
import { loadOverrides } from "./load-overrides.ts";
import type { OwnUrl } from "./own-urls.ts";

export interface LoadRequest {
  /** True in the development server: drafts are included, and pictures are encoded on request. */
  readonly serving: boolean;
  progress?: Progress;
  /** The cache, if the run has one open already. */
  cache?: Memory;
}

/** The plan of one run of Eleventy. */
export interface Run {
  readonly edition: Edition;
  /** Articles that are not in the Edition: drafts, and articles that are not due yet. */
  readonly withheld: readonly Teaser[];
  /** Lines to print. Unlike a diagnostic, a notice does not stop the build. */
  readonly notices: readonly string[];
  /** When the same content makes another site, because of the clock alone. */
  readonly nextChange: DateTime | undefined;
  /** Number of texts that were not in the cache. */
  readonly parsed: number;
  /** Number of picture files that were encoded. */
  readonly encoded: number;
  /** While serving, previews and picture files are encoded on request. */
  readonly addPreview: AddPreview;
  readonly pictures: PictureFiles;
  /** Every page that Offprint renders. */
  readonly plan: readonly PlannedPage[];
  /** Files that are copied as they are. */
  readonly copies: readonly Copy[];
  /** The pages of the plan that Eleventy renders: all, unless a listener of `offprint.planned` removes some. */
  pages: readonly PlannedPage[];
  /** Whether copied files and checksums are written after Eleventy has finished. */
  isComplete: boolean;
  /** Files of own templates; empty until Eleventy has read the templates. */
  ownUrls: readonly OwnUrl[];
}

declare module "@11ty/eleventy" {
  interface Events {
    /** Emitted before the plugin loads the publication; a listener may add to the request. */
    "offprint.load": LoadRequest;
    /** Emitted before Eleventy renders. */
    "offprint.planned": Run;
  }
}

/** For the development server, which loads the publication after every change. */
const memory = createLoadMemory();

/**
 * Loads the publication and plans its site.
 * @param root absolute path of the publication.
 * @throws ContentError with every diagnostic of content and facts; UsageError for an invalid environment variable.
 */
export async function planRun(root: string, request: LoadRequest): Promise<Run> {
  // Before the content, so that a mistake in the styles is reported at once.
  await prepareStylesheet(root);
  await loadOverrides(root);
  const { edition, ...loaded } = await loadPublication(root, {
    ...request,
    listUrls: listGeneratedUrls,
    ...(request.serving && { memory }),
  });
  const ownPages = () => run.ownUrls.map(({ url }) => url).filter((url) => url.endsWith(".html"));
  const plan = planSite(edition, ownPages);
  const run: Run = {
    edition,
    ...loaded,
    plan,
    copies: [...edition.assets, ...edition.statics],
    pages: plan,
    isComplete: true,
    ownUrls: [],
  };
  return run;
}

/** Lists the URLs of all files of a run except those of own templates, with the source of each, for diagnostics. */
export function listOwners({ plan, copies }: Run): [url: string, owner: string][] {
  return [
    ...plan.map(({ url, template }): [string, string] => [url, `a page of the site (${template})`]),
    ...copies.map(({ url, file }): [string, string] => [
      url,
      file.startsWith(pictureCache) ? "a picture or icon that the site makes itself" : file,
    ]),
  ];
}
