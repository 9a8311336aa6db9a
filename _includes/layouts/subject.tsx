import type { Teaser } from "../../src/model/article.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Frame, ListingPage } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import { buildEntityPageJsonLd } from "../../src/structured-data/entity-json-ld.ts";
import { JsonLd } from "../components/json-ld.tsx";
import { langOf } from "../components/lang-of.ts";
import { Pagination } from "../components/pagination.tsx";
import { TeaserList } from "../components/teaser.tsx";
import { findLabels, type Words } from "../words.ts";
import { Document } from "./document.tsx";

interface SubjectProps {
  readonly frame: Frame;
  readonly entity: Entity;
  readonly listing: ListingPage<Teaser>;
}

/** All articles on a topic, by an author, or about a person or organisation. */
export function SubjectLayout({ frame, entity, listing }: SubjectProps) {
  const { site } = frame;
  const { lang, words } = findLabels(site.lang, site);
  const own = langOf(site.lang, { lang });
  const isFirst = listing.number === 1;
  return (
    <Document
      frame={frame}
      url={listing.url}
      lists={[entity.url]}
      title={isFirst ? entity.name : words.lists.titleOfPage(entity.name, listing.number)}
      description={entity.description}
      {...(entity.feedUrl && { feedUrl: entity.feedUrl })}
      head={isFirst && <JsonLd value={buildEntityPageJsonLd(entity, site)} />}
    >
      {(href) => (
        <>
          <header class="heading">
            <p class="kicker">
              <strong>{words.subject.kinds[entity.kind]}</strong>
            </p>
            <h1 {...own}>{entity.name}</h1>
            <p class="standfirst" {...own}>
              {entity.description}
            </p>
            <Links entity={entity} href={href} words={words} />
          </header>
          <TeaserList teasers={listing.items} site={site} href={href} level={2} />
          <Pagination listing={listing} href={href} words={words} />
        </>
      )}
    </Document>
  );
}

interface LinksProps {
  readonly entity: Entity;
  readonly href: Href;
  readonly words: Words;
}

/** The feed, and the entity on other sites. */
function Links({ entity: { sameAs, feedUrl }, href, words }: LinksProps) {
  const links = [
    ...(feedUrl ? [{ url: href(feedUrl), name: words.frame.atomFeed, rel: undefined }] : []),
    ...sameAs.map((url) => ({ url, name: new URL(url).hostname.replace(/^www\./, ""), rel: "external" })),
  ];
  if (links.length === 0) return null;
  return (
    <ul class="names">
      {links.map(({ url, name, rel }) => (
        <li key={url}>
          <a href={url} rel={rel}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
