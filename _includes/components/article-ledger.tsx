import type { Teaser } from "../../src/model/article.ts";
import { formatInstant, formatShortDate } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { langOf } from "./lang-of.ts";

interface ArticleLedgerProps {
  readonly articles: readonly Teaser[];
  readonly site: Site;
  readonly href: Href;
  /** Language of the list's dates and marks, by default the site's. */
  readonly lang?: string;
}

/** A compact list of articles: a line for each, with headline and date. */
export function ArticleLedger({ articles, site, href, lang: own = site.lang }: ArticleLedgerProps) {
  const labels = findLabels(own, site);
  const marks = labels.words.kicker.corrections;
  return (
    <ul class="ledger">
      {articles.map(({ url, title, date, lang, correctionMark }) => (
        <li key={url}>
          <a href={href(url)} {...langOf(lang, labels)}>
            {title}
          </a>
          {correctionMark && correctionMark !== "retraction" && <b class="mark">{marks[correctionMark]}</b>}
          <time datetime={formatInstant(date)}>{formatShortDate(date, labels.lang)}</time>
        </li>
      ))}
    </ul>
  );
}
