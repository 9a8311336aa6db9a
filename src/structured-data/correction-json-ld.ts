import type { CorrectionComment } from "schema-dts";
import type { Article } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";

/** What was said about changes to an article, newest first, in the words of its page. */
export function buildCorrectionsJsonLd({ url, corrections }: Article, site: Site): CorrectionComment[] {
  return corrections.toReversed().map(({ id, text, date }) => ({
    "@type": "CorrectionComment",
    text,
    datePublished: formatInstant(date),
    url: absoluteUrl(site, `${url}#${id}`),
  }));
}
