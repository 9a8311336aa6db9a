import { loadStylesheet } from "../../_includes/styles/stylesheet.ts";
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
import type { OwnUrl } from "./own-urls.ts";

export interface LoadRequest {
  /** Includes drafts. */
  readonly serving: boolean;
  progress?: Progress;
  /** The cache of a run that caches more than the publication. */
  cache?: Memory;
}

/** What one run of Eleventy makes. */
export interface Run {
  readonly edition: Edition;
  /** Articles that the Edition keeps back. */
  readonly withheld: readonly Teaser[];
  /** Lines for the person who builds; nothing has to be done about them. */
  readonly notices: readonly string[];
  /** How many texts were parsed, and not read from the cache. */
  readonly parsed: number;
  /** How many files were made of pictures. */
  readonly encoded: number;
  /** While serving, previews and files of pictures are made when somebody asks for them. */
  readonly addPreview: AddPreview;
  readonly pictures: PictureFiles;
  /** Every file that the press renders. */
  readonly plan: readonly PlannedPage[];
  /** Files that are copied as they are. */
  readonly copies: readonly Copy[];
  /** Those of the plan that Eleventy renders: all, unless a listener of `offprint.planned` leaves some out. */
  pages: readonly PlannedPage[];
  /** Whether copies and checksums are written too, once Eleventy is done. */
  isComplete: boolean;
  /** What the publication's own templates write; empty until Eleventy has read them. */
  ownUrls: readonly OwnUrl[];
}

declare module "@11ty/eleventy" {
  interface Events {
    /** Emitted by the plugin before it loads the publication; a listener may add to the request. */
    "offprint.load": LoadRequest;
    /** Emitted by the plugin before Eleventy renders. */
    "offprint.planned": Run;
  }
}

/** A process that serves loads the publication again and again. */
const memory = createLoadMemory();

/**
 * Loads the publication and plans its site.
 * @param root absolute path of the publication.
 * @throws ContentError with every mistake in content and facts.
 */
export async function planRun(root: string, request: LoadRequest): Promise<Run> {
  // Before the content, so that a mistake in the styles is told at once.
  loadStylesheet();
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

/** Every file of a run but those of own templates, with what makes it. */
export function listOwners({ plan, copies }: Run): [url: string, owner: string][] {
  return [
    ...plan.map(({ url, template }): [string, string] => [url, `a page of the site (${template})`]),
    ...copies.map(({ url, file }): [string, string] => [url, file]),
  ];
}
