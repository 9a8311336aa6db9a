/** `import type { SiteFacts } from "offprint/facts"`: the types of the files in `_data`. */
export type { AuthorFacts, EntityFacts, SectionFacts, SeriesFacts, SiteFacts } from "../loading/facts.ts";
