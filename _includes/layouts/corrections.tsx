import { CorrectionEntry } from "../../src/corrections/correction-entry.tsx";
import type { ListedCorrection } from "../../src/model/edition.ts";
import type { Frame, ListingPage } from "../../src/model/listing.ts";
import { EntityList } from "../components/entity-list.tsx";
import { langOf } from "../components/lang-of.ts";
import { Pagination } from "../components/pagination.tsx";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface CorrectionsProps {
  readonly frame: Frame;
  readonly listing: ListingPage<ListedCorrection>;
}

/** All corrections of the publication, newest first. */
export function CorrectionsLayout({ frame, listing }: CorrectionsProps) {
  const { site } = frame;
  const labels = findLabels(site.lang, site);
  const { frame: names, lists, corrections: words } = labels.words;
  const { correctionsPolicy: policy } = site.publisher;
  return (
    <Document
      frame={frame}
      url={listing.url}
      styles={["corrections", "listing"]}
      title={listing.number === 1 ? names.corrections : lists.titleOfPage(names.corrections, listing.number)}
      description={words.description(site.name)}
      feedUrl="corrections.xml"
    >
      {(href) => (
        <>
          <header class="heading">
            <h1>{names.corrections}</h1>
            <EntityList
              entities={[
                ...(policy === undefined ? [] : [{ url: policy, name: words.policy }]),
                { url: "corrections.xml", name: names.atomFeed },
              ]}
              href={href}
            />
          </header>
          {listing.items.length === 0 && <p>{words.none}</p>}
          {listing.items.map(({ article, correction }) => (
            <section key={`${article.url}#${correction.id}`} class="correction">
              <h2 {...langOf(article.lang, labels)}>
                <a href={href(`${article.url}#${correction.id}`)}>{article.title}</a>
              </h2>
              <CorrectionEntry
                correction={correction}
                labels={labels}
                html={correction.html.read(href)}
                attributes={langOf(article.lang, labels)}
              />
            </section>
          ))}
          <Pagination listing={listing} href={href} words={labels.words} />
        </>
      )}
    </Document>
  );
}
