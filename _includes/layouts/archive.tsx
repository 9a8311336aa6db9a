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
  const most = Math.max(...years.flatMap(({ months }) => months.map(({ count }) => count)));
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
              <ul class="ledger counted">
                {months.map(({ id, first, count }) => (
                  <li key={id}>
                    <a href={href(`${yearUrl(year)}#${id}`)}>{formatMonth(first, lang)}</a>{" "}
                    <small>{count.toLocaleString(lang)}</small> <Bar share={count / most} />
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

interface BarProps {
  /** Of the longest bar, above 0 and at most 1. */
  readonly share: number;
}

/** A bar beside a number. A drawing is printed and keeps its colour where colours are forced; the policy forbids a style of its own. */
function Bar({ share }: BarProps) {
  return (
    <svg width={`${Math.ceil(100 * share)}%`} height="10" aria-hidden="true">
      <rect width="100%" height="100%" fill="currentColor" />
    </svg>
  );
}
