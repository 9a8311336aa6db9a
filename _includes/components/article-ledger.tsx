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
}

/** A compact list of articles: a line for each, with headline and date. */
export function ArticleLedger({ articles, site, href }: ArticleLedgerProps) {
  return (
    <ul class="ledger">
      {articles.map(({ url, title, date, lang, correctionMark }) => (
        <li key={url}>
          <a href={href(url)} {...langOf(lang, site)}>
            {title}
          </a>
          {correctionMark && (
            <b class="mark">{findLabels(site.lang, site).words.kicker.corrections[correctionMark]}</b>
          )}
          <time datetime={formatInstant(date)}>{formatShortDate(date, site.lang)}</time>
        </li>
      ))}
    </ul>
  );
}
