import { CorrectionEntry } from "../../src/corrections/correction-entry.tsx";
import type { ListedCorrection } from "../../src/model/edition.ts";
import type { Frame, ListingPage } from "../../src/model/listing.ts";
import { EntityList } from "../components/entity-list.tsx";
import { langOf } from "../components/lang-of.ts";
import { Pagination } from "../components/pagination.tsx";
import { Document } from "./document.tsx";

interface CorrectionsProps {
  readonly frame: Frame;
  readonly listing: ListingPage<ListedCorrection>;
}

/** All corrections of the publication, newest first. */
export function CorrectionsLayout({ frame, listing }: CorrectionsProps) {
  const { site } = frame;
  return (
    <Document
      frame={frame}
      url={listing.url}
      title={listing.number === 1 ? "Corrections" : `Corrections, page ${listing.number}`}
      description={`Every correction, clarification, update and retraction of ${site.name}, newest first.`}
      feedUrl="corrections.xml"
    >
      {(href) => (
        <>
          <header class="heading">
            <h1>Corrections</h1>
            <EntityList
              entities={[
                { url: site.publisher.correctionsPolicy, name: "How we correct" },
                { url: "corrections.xml", name: "Atom feed" },
              ]}
              href={href}
            />
          </header>
          {listing.items.length === 0 && <p>Nothing has been corrected yet.</p>}
          {listing.items.map(({ article, correction }) => (
            <section key={`${article.url}#${correction.id}`} class="correction">
              <h2 {...langOf(article.lang, site)}>
                <a href={href(`${article.url}#${correction.id}`)}>{article.title}</a>
              </h2>
              <CorrectionEntry
                correction={correction}
                site={site}
                html={correction.html.read(href)}
                attributes={langOf(article.lang, site)}
              />
            </section>
          ))}
          <Pagination listing={listing} href={href} />
        </>
      )}
    </Document>
  );
}
