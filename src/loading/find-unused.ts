import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkedArticle } from "./link-article.ts";
import { type Facts, type FactsFiles, reportFact } from "./parse-facts.ts";

/**
 * Finds sections that no article has. They have no page and no feed.
 * @param articles all articles. Drafts do not count; an article that is not due yet does.
 * @returns hints.
 */
export function findUnused(
  articles: readonly LinkedArticle[],
  facts: Pick<Facts, "sections">,
  files: Pick<FactsFiles, "sections">,
): Diagnostic[] {
  const used = new Set(articles.flatMap(({ teaser }) => (teaser.draft ? [] : (teaser.section ?? []))));
  const unused = [...facts.sections.values()].filter((section) => !used.has(section));
  return unused.map(({ id }) => {
    const message = `no article has the section "${id}", so it has no page; write "section: ${id}" in one, or leave it out`;
    return { ...reportFact(files.sections, [id], message), severity: "hint" };
  });
}
