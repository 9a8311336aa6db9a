import type { CorrectionComment } from "schema-dts";
import { formatInstant } from "../model/dates.ts";
import type { Article, Site } from "../model/edition.ts";
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
