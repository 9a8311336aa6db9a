import type { CorrectionComment } from "schema-dts";
import { formatInstant } from "../edition/dates.ts";
import type { Article, Site } from "../edition/edition.ts";
import { absoluteUrl } from "../edition/urls.ts";

/** What was said about changes to an article, newest first, in the words of its page. */
export function buildCorrectionsJsonLd({ url, corrections }: Article, site: Site): CorrectionComment[] {
  return corrections.toReversed().map(({ id, text, date }) => ({
    "@type": "CorrectionComment",
    text,
    datePublished: formatInstant(date),
    url: absoluteUrl(site, `${url}#${id}`),
  }));
}
