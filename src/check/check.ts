import type { Diagnostic } from "../edition/diagnostic.ts";
import type { ExpectedSite } from "./expected-site.ts";
import type { PageFacts } from "./page-facts.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Judges a page by itself. */
export type PageCheck = (page: PageFacts, expected: ExpectedSite) => readonly Diagnostic[];

/** Judges how the files of a site go together. */
export type SiteCheck = (site: SiteFacts, expected: ExpectedSite) => readonly Diagnostic[];
