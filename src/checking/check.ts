import type { Diagnostic } from "../model/diagnostic.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageContext, SiteContext } from "./site-context.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Checks a page by itself. Its result depends on the page's bytes and on the context alone, and is cached. */
export type PageCheck = (page: PageFacts, context: PageContext) => readonly Diagnostic[];

/** Checks how the files of a site go together. */
export type SiteCheck = (site: SiteFacts, context: SiteContext) => readonly Diagnostic[];
