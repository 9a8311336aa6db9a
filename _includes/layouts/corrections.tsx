import { CorrectionEntry } from "../../src/corrections/correction-entry.tsx";
import { formatMonthOfYear } from "../../src/model/dates.ts";
import type { ListedCorrection } from "../../src/model/edition.ts";
import { type Frame, groupByMonth, type ListingPage } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import { EntityList } from "../components/entity-list.tsx";
import { langOf } from "../components/lang-of.ts";
import { Pagination } from "../components/pagination.tsx";
import { findLabels, type Labels } from "../words.ts";
import { Document } from "./document.tsx";

interface CorrectionsProps {
  readonly frame: Frame;
  readonly listing: ListingPage<ListedCorrection>;
}

/** What the publication has corrected, month by month, newest first. */
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
          {groupByMonth(listing.items, ({ correction }) => correction.date).map(({ id, first, items }) => (
            <section key={id} class="month" aria-labelledby={id}>
              <h2 id={id}>{formatMonthOfYear(first, labels.lang)}</h2>
              <div class="notes">
                {items.map((listed) => (
                  <Listed
                    key={`${listed.article.url}#${listed.correction.id}`}
                    listed={listed}
                    labels={labels}
                    href={href}
                  />
                ))}
              </div>
            </section>
          ))}
          <Pagination listing={listing} href={href} words={labels.words} />
        </>
      )}
    </Document>
  );
}

interface ListedProps {
  readonly listed: ListedCorrection;
  readonly labels: Labels;
  readonly href: Href;
}

/** A correction below the headline of its article. One that corrects nothing stands beside the others. */
function Listed({ listed: { article, correction }, labels, href }: ListedProps) {
  const { kind, id, html } = correction;
  const isLesser = kind === "clarification" || kind === "editors-note";
  const rank = kind === "retraction" ? kind : isLesser ? "lesser" : "greater";
  const attributes = langOf(article.lang, labels);
  return (
    <section class={["correction", rank].join(" ")}>
      <h3 {...attributes}>
        <a href={href(`${article.url}#${id}`)}>{article.title}</a>
      </h3>
      <CorrectionEntry
        correction={correction}
        labels={labels}
        html={html.read(href)}
        attributes={attributes}
      />
    </section>
  );
}
