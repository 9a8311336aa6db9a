import type { Diagnostic } from "../model/diagnostic.ts";
import type { ExpectedPage } from "./expected-page.ts";
import type { ExpectedSite } from "./expected-site.ts";
import type { PageFacts } from "./page-facts.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Judges a page by itself: what it says follows from the page and what is expected of it alone, and is remembered. */
export type PageCheck = (page: PageFacts, expected: ExpectedPage) => readonly Diagnostic[];

/** Judges how the files of a site go together. */
export type SiteCheck = (site: SiteFacts, expected: ExpectedSite) => readonly Diagnostic[];
