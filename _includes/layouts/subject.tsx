import type { Teaser as TeaserData } from "../../src/model/article.ts";
import type { Entity, EntityKind } from "../../src/model/entity.ts";
import type { Frame, ListingPage } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import { buildEntityPageJsonLd } from "../../src/structured-data/entity-json-ld.ts";
import { JsonLd } from "../components/json-ld.tsx";
import { PageTurner } from "../components/page-turner.tsx";
import { Teaser } from "../components/teaser.tsx";
import { Document } from "./document.tsx";

interface SubjectProps {
  readonly frame: Frame;
  readonly entity: Entity;
  readonly listing: ListingPage<TeaserData>;
}

const labels: Readonly<Record<EntityKind, string>> = {
  tag: "Topic",
  author: "Author",
  person: "Person",
  organization: "Organisation",
};

/** Everything that is published on a topic, by an author, about someone or something. */
export function SubjectLayout({ frame, entity, listing }: SubjectProps) {
  const { site } = frame;
  const isFirst = listing.number === 1;
  return (
    <Document
      frame={frame}
      url={listing.url}
      title={isFirst ? entity.name : `${entity.name}, page ${listing.number}`}
      description={entity.description}
      {...(entity.feedUrl && { feedUrl: entity.feedUrl })}
      head={isFirst && <JsonLd value={buildEntityPageJsonLd(entity, site)} />}
    >
      {(href) => (
        <>
          <header class="heading">
            <p class="kicker">
              <strong>{labels[entity.kind]}</strong>
            </p>
            <h1>{entity.name}</h1>
            <p class="standfirst">{entity.description}</p>
            <Elsewhere sameAs={entity.sameAs} feedUrl={entity.feedUrl} href={href} />
          </header>
          <div class="columns">
            {listing.items.map((teaser) => (
              <Teaser key={teaser.url} teaser={teaser} site={site} href={href} level={2} />
            ))}
          </div>
          <PageTurner listing={listing} href={href} />
        </>
      )}
    </Document>
  );
}

interface ElsewhereProps {
  readonly sameAs: readonly string[];
  readonly feedUrl: string | undefined;
  readonly href: Href;
}

function Elsewhere({ sameAs, feedUrl, href }: ElsewhereProps) {
  if (sameAs.length === 0 && !feedUrl) return null;
  return (
    <ul class="names">
      {feedUrl && (
        <li>
          <a href={href(feedUrl)}>Atom feed</a>
        </li>
      )}
      {sameAs.map((url) => (
        <li key={url}>
          <a href={url} rel="external">
            {new URL(url).hostname.replace(/^www\./, "")}
          </a>
        </li>
      ))}
    </ul>
  );
}
