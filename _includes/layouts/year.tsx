import type { Teaser } from "../../src/model/article.ts";
import { formatMonth } from "../../src/model/dates.ts";
import type { Frame } from "../../src/model/listing.ts";
import { articlesByMonth, type Year } from "../../src/model/listing.ts";
import { yearUrl } from "../../src/model/urls.ts";
import { ArticleLedger } from "../components/article-ledger.tsx";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface YearProps {
  readonly frame: Frame;
  readonly year: Year<Teaser>;
}

/** All articles of one year, month by month, newest first. */
export function YearLayout({ frame, year: { year, articles } }: YearProps) {
  const { site } = frame;
  const { lang, words } = findLabels(site.lang, site);
  return (
    <Document
      frame={frame}
      url={yearUrl(year)}
      styles={["ledger", "listing"]}
      title={words.archive.titleOfYear(String(year))}
      description={words.archive.descriptionOfYear(site.name, String(year))}
    >
      {(href) => (
        <>
          <header class="heading">
            <p class="kicker">
              <a href={href("archive.html")}>{words.frame.archive}</a>
            </p>
            <h1>{year}</h1>
          </header>
          {articlesByMonth(articles).map(({ id, first, articles }) => (
            <section key={id} class="month" aria-labelledby={id}>
              <h2 id={id}>{formatMonth(first, lang)}</h2>
              <ArticleLedger articles={articles} site={site} href={href} period="month" />
            </section>
          ))}
        </>
      )}
    </Document>
  );
}
