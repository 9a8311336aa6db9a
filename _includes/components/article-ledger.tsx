import type { Teaser } from "../../src/model/article.ts";
import { formatInstant, formatShortDate } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels, type Labels } from "../words.ts";
import { findMark } from "./find-mark.ts";
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
  return (
    <ul class="ledger">
      {articles.map((teaser) => (
        <Entry key={teaser.url} teaser={teaser} labels={labels} href={href} />
      ))}
    </ul>
  );
}

interface EntryProps extends Pick<ArticleLedgerProps, "href"> {
  readonly teaser: Teaser;
  readonly labels: Labels;
}

function Entry({ teaser, labels, href }: EntryProps) {
  const { url, title, date, lang } = teaser;
  const mark = findMark(teaser, labels.words.kicker);
  return (
    <li>
      <a href={href(url)} {...langOf(lang, labels)}>
        {title}
      </a>
      {mark && <b class="mark">{mark}</b>}
      <time datetime={formatInstant(date)}>{formatShortDate(date, labels.lang)}</time>
    </li>
  );
}
