import { DateTime } from "luxon";
import { authors } from "../_data/authors.ts";
import { site } from "../_data/site.ts";
import { readClock } from "../src/edition/read-clock.ts";
import type { ArticleDefaults } from "../src/writing/new-article.ts";
import { UsageError } from "./command-line.ts";

/** Now, and the first author: what a new article starts with. */
export function readArticleDefaults(): ArticleDefaults {
  const date = DateTime.fromJSDate(readClock(process.env), { zone: site.timeZone });
  if (!date.isValid) throw new UsageError(`_data/site.ts: no time zone is called "${site.timeZone}"`);
  return { date, authors: Object.keys(authors).slice(0, 1) };
}
