import type { Teaser } from "../../src/model/article.ts";
import { formatInstant, formatListDate } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels, type Labels } from "../words.ts";
import { findKickerParts, type KickerParts } from "./kicker-parts.ts";
import { langOf } from "./lang-of.ts";

interface ArticleLedgerProps {
  readonly articles: readonly Teaser[];
  readonly site: Site;
  readonly href: Href;
  /** Language of the list's dates and marks, by default the site's. */
  readonly lang?: string;
  /** The period that the heading of the list names: dates do not repeat it. */
  readonly period?: "month" | "year";
  /** URL of the section or topic that the list belongs to: its name is not repeated. */
  readonly within?: string;
}

/** A compact list of articles, a line for each: date, headline, then in small type kind, section, language and correction. */
export function ArticleLedger({
  articles,
  site,
  href,
  lang = site.lang,
  period,
  within,
}: ArticleLedgerProps) {
  const labels = findLabels(lang, site);
  const listed = { within, listLang: lang };
  return (
    <ul class="ledger dated">
      {articles.map((teaser) => (
        <li key={teaser.url}>
          <time datetime={formatInstant(teaser.date)}>
            {formatListDate(teaser.date, labels.lang, period)}
          </time>
          <span>
            <a href={href(teaser.url)} {...langOf(teaser.lang, labels)}>
              {teaser.title}
            </a>{" "}
            <Details
              parts={findKickerParts(teaser, labels.words, listed)}
              lang={teaser.lang}
              siteLang={site.lang}
              labels={labels}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface DetailsProps {
  readonly parts: KickerParts;
  /** Of the article. */
  readonly lang: string;
  readonly siteLang: string;
  readonly labels: Labels;
}

/** One line of text with commas, which can be read without styles. */
function Details({ parts: { draft, kind, section, language, mark }, lang, siteLang, labels }: DetailsProps) {
  const shown = [
    draft && <span class="mark">{draft}</span>,
    kind,
    section && <span {...langOf(siteLang, labels)}>{section.name}</span>,
    language && (
      <span lang={lang} dir={findTextDirection(lang)}>
        {language}
      </span>
    ),
    mark && <span class="mark">{mark}</span>,
  ].filter(Boolean);
  if (shown.length === 0) return null;
  const { comma } = labels.words.punctuation;
  return <small>{shown.flatMap((part, index) => (index > 0 ? [comma, part] : [part]))}</small>;
}
