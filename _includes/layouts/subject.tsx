import type { Teaser } from "../../src/model/article.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Frame, ListingPage } from "../../src/model/listing.ts";
import type { Portrait } from "../../src/model/picture.ts";
import { buildEntityPageJsonLd } from "../../src/structured-data/entity-json-ld.ts";
import { EntityLinks } from "../components/entity-links.tsx";
import { JsonLd } from "../components/json-ld.tsx";
import { langOf } from "../components/lang-of.ts";
import { Pagination } from "../components/pagination.tsx";
import { PortraitFigure } from "../components/portrait-figure.tsx";
import { Support } from "../components/support.tsx";
import { TeaserList } from "../components/teaser.tsx";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface SubjectProps {
  readonly frame: Frame;
  readonly entity: Entity;
  readonly listing: ListingPage<Teaser>;
  /** Only some authors have one. */
  readonly portrait?: Portrait;
}

/** All articles of a section, on a topic, by an author, or about a person or organisation. */
export function SubjectLayout({ frame, entity, listing, portrait }: SubjectProps) {
  const { site } = frame;
  const { lang, words } = findLabels(site.lang, site);
  const own = langOf(site.lang, { lang });
  const isFirst = listing.number === 1;
  return (
    <Document
      frame={frame}
      url={listing.url}
      lists={[entity.url]}
      styles={["listing"]}
      title={isFirst ? entity.name : words.lists.titleOfPage(entity.name, listing.number)}
      description={entity.description}
      {...(entity.feedUrl && { feedUrl: entity.feedUrl })}
      head={isFirst && <JsonLd value={buildEntityPageJsonLd(entity, site, portrait)} />}
    >
      {(href) => (
        <>
          <header class="heading">
            <p class="kicker">
              <strong>{words.subject.kinds[entity.kind]}</strong>
            </p>
            {portrait && isFirst && <PortraitFigure portrait={portrait} href={href} />}
            <h1 {...own}>{entity.name}</h1>
            {entity.role !== undefined && (
              <p class="role" {...own}>
                {entity.role}
              </p>
            )}
            <p class="standfirst" {...own}>
              {entity.description}
            </p>
            <EntityLinks entity={entity} href={href} words={words} />
          </header>
          <TeaserList teasers={listing.items} site={site} href={href} level={2} within={entity.url} />
          <Pagination listing={listing} href={href} words={words} />
          <Support site={site} parent={findLabels(site.lang, site)} />
        </>
      )}
    </Document>
  );
}
