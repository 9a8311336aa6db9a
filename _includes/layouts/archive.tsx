import { formatMonth } from "../../src/edition/dates.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { articlesByMonth, articlesByYear, yearUrl } from "../../src/edition/listings.ts";
import { Document } from "./document.tsx";

/** The years and months in which something was published, with how much. */
export function ArchiveLayout({ edition }: { readonly edition: Edition }) {
  const { site } = edition;
  return (
    <Document
      edition={edition}
      url="archive.html"
      title="Archive"
      description={`Every article that ${site.name} has published, by year and month.`}
    >
      {(href) => (
        <>
          <header class="heading">
            <h1>Archive</h1>
          </header>
          {articlesByYear(edition.articles).map(({ year, articles }) => (
            <section key={year} class="month" aria-labelledby={`page.${year}`}>
              <h2 id={`page.${year}`}>
                <a href={href(yearUrl(year))}>{year}</a>
              </h2>
              <ul class="ledger">
                {articlesByMonth(articles).map(({ id, first, articles }) => (
                  <li key={id}>
                    <a href={href(`${yearUrl(year)}#${id}`)}>{formatMonth(first, site.lang)}</a>
                    <span>{articles.length}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Document>
  );
}
