import type { PageRecord } from "./page-facts.ts";
import type { Target } from "./resolve-reference.ts";

/** What the checks of a whole site look at. Every key is a path from the site's root. */
export interface SiteFacts {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, PageRecord>;
  /** Pages that are copied as they are. */
  readonly staticPages: ReadonlyMap<string, PageRecord>;
  /** Where an address on the page at `from` leads. */
  readonly resolve: (from: string, href: string) => Target;
}
