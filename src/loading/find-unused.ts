import type { Diagnostic } from "../model/diagnostic.ts";
import { type Facts, type FactsFiles, reportFact } from "./facts/parse-facts.ts";
import type { LinkedArticle } from "./link-article.ts";

/**
 * Finds sections and series that no article has. They have no page and no feed.
 * @param articles all articles. Drafts do not count; an article that is not due yet does.
 * @returns hints.
 */
export function findUnused(
  articles: readonly LinkedArticle[],
  facts: Pick<Facts, "sections" | "series">,
  files: Pick<FactsFiles, "sections" | "series">,
): Diagnostic[] {
  const counted = articles.filter(({ teaser }) => !teaser.draft);
  const used = new Set(counted.flatMap(({ teaser, series }) => [teaser.section, series?.entity]));
  const find = (name: "sections" | "series", describe: (id: string) => string): Diagnostic[] =>
    [...facts[name].values()]
      .filter((entity) => !used.has(entity))
      .map(({ id }) => ({ ...reportFact(files[name], [id], describe(id)), severity: "hint" }));
  return [
    ...find("sections", (id) => describeUnused("section", id, `section: ${id}`)),
    ...find("series", (id) => describeUnused("series", id, `series: { id: ${id}, part: 1 }`)),
  ];
}

function describeUnused(what: string, id: string, line: string): string {
  return `no article has the ${what} "${id}", so it has no page; write "${line}" in one, or leave it out`;
}
