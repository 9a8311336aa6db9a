import { formatInstant, formatMonth, formatShortDate } from "../../src/edition/dates.ts";
import type { Edition, Teaser } from "../../src/edition/edition.ts";
import { articlesByMonth, type Year, yearUrl } from "../../src/edition/listings.ts";
import type { Href } from "../../src/edition/urls.ts";
import { langOf } from "../components/lang-of.ts";
import { Document } from "./document.tsx";

interface YearProps {
  readonly edition: Edition;
  readonly year: Year<Teaser>;
}

/** All articles of one year, month by month, newest first. */
export function YearLayout({ edition, year: { year, articles } }: YearProps) {
  const { site } = edition;
  return (
    <Document
      edition={edition}
      url={yearUrl(year)}
      title={`Archive ${year}`}
      description={`Every article that ${site.name} published in ${year}.`}
    >
      {(href) => (
        <>
          <header class="heading">
            <p class="kicker">
              <a href={href("archive.html")}>Archive</a>
            </p>
            <h1>{year}</h1>
          </header>
          {articlesByMonth(articles).map(({ id, first, articles }) => (
            <section key={id} class="month" aria-labelledby={id}>
              <h2 id={id}>{formatMonth(first, site.lang)}</h2>
              <MonthList articles={articles} edition={edition} href={href} />
            </section>
          ))}
        </>
      )}
    </Document>
  );
}

interface MonthListProps {
  readonly articles: readonly Teaser[];
  readonly edition: Edition;
  readonly href: Href;
}

function MonthList({ articles, edition: { site }, href }: MonthListProps) {
  return (
    <ul class="ledger">
      {articles.map(({ url, title, date, lang }) => (
        <li key={url}>
          <a href={href(url)} {...langOf(lang, site)}>
            {title}
          </a>
          <time datetime={formatInstant(date)}>{formatShortDate(date, site.lang)}</time>
        </li>
      ))}
    </ul>
  );
}
