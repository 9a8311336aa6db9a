import { DateTime } from "luxon";
import { loadFacts } from "../src/loading/load-publication.ts";
import { readClock } from "../src/loading/read-clock.ts";
import type { ArticleDefaults } from "../src/writing/new-article.ts";

/**
 * Now, and the first author: what a new article starts with.
 * @throws ContentError with every mistake in the facts.
 */
export async function readArticleDefaults(): Promise<ArticleDefaults> {
  const { site } = await loadFacts(process.cwd());
  // The facts have their authors by name; here the order of the file counts.
  const { authors } = await import("../_data/authors.ts");
  const date = DateTime.fromJSDate(readClock(process.env), { zone: site.timeZone });
  return { date, authors: Object.keys(authors).slice(0, 1) };
}
