import type { PicturedTeaser, Teaser } from "../../src/model/article.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Frame, ListingPage } from "../../src/model/listing.ts";
import type { Portrait } from "../../src/model/picture.ts";
import { buildEntityPageJsonLd } from "../../src/structured-data/entity-json-ld.ts";
import { JsonLd } from "../components/json-ld.tsx";
import { Pagination } from "../components/pagination.tsx";
import { SubjectHeading } from "../components/subject-heading.tsx";
import { SubjectStories } from "../components/subject-stories.tsx";
import { Support } from "../components/support.tsx";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface SubjectProps {
  readonly frame: Frame;
  readonly entity: Entity;
  readonly listing: ListingPage<Teaser>;
  /** Only some authors have one. */
  readonly portrait?: Portrait;
  /** The first article of the first page, with its picture; authors and retracted articles have none. */
  readonly lead?: PicturedTeaser;
}

/** All articles of a section, on a topic, by an author, or about a person or organisation. */
export function SubjectLayout({ frame, entity, listing, portrait, lead }: SubjectProps) {
  const { site } = frame;
  const { words } = findLabels(site.lang, site);
  const isFirst = listing.number === 1;
  return (
    <Document
      frame={frame}
      url={listing.url}
      lists={[entity.url]}
      styles={["listing", "ledger"]}
      cropped={[lead]}
      title={isFirst ? entity.name : words.lists.titleOfPage(entity.name, listing.number)}
      description={entity.description}
      {...(entity.feedUrl && { feedUrl: entity.feedUrl })}
      head={isFirst && <JsonLd value={buildEntityPageJsonLd(entity, site, portrait)} />}
    >
      {(href) => (
        <>
          <SubjectHeading entity={entity} site={site} href={href} portrait={portrait} isFirst={isFirst} />
          <SubjectStories entity={entity} articles={listing.items} lead={lead} site={site} href={href} />
          <Pagination listing={listing} href={href} words={words} />
          <Support site={site} parent={findLabels(site.lang, site)} />
        </>
      )}
    </Document>
  );
}
