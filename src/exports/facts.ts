/** `import type { SiteFacts } from "offprint/facts"`: the types of the files in `_data`. */
export type { AuthorFacts, EntityFacts, SiteFacts } from "../loading/facts.ts";
