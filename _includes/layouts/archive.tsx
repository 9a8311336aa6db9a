import { formatMonth } from "../../src/model/dates.ts";
import type { ArchiveYear, Frame } from "../../src/model/listing.ts";
import { yearUrl } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface ArchiveProps {
  readonly frame: Frame;
  readonly years: readonly ArchiveYear[];
}

/** The years and months with published articles, and how many. */
export function ArchiveLayout({ frame, years }: ArchiveProps) {
  const { site } = frame;
  const { lang, words } = findLabels(site.lang, site);
  return (
    <Document
      frame={frame}
      url="archive.html"
      styles={["ledger", "listing"]}
      title={words.frame.archive}
      description={words.archive.description(site.name)}
    >
      {(href) => (
        <>
          <header class="heading">
            <h1>{words.frame.archive}</h1>
          </header>
          {years.map(({ year, months }) => (
            <section key={year} class="month" aria-labelledby={`page.${year}`}>
              <h2 id={`page.${year}`}>
                <a href={href(yearUrl(year))}>{year}</a>
              </h2>
              <ul class="ledger">
                {months.map(({ id, first, count }) => (
                  <li key={id}>
                    <a href={href(`${yearUrl(year)}#${id}`)}>{formatMonth(first, lang)}</a>
                    <span>{count}</span>
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
