import type { Teaser } from "../../src/model/article.ts";
import { formatInstant, formatShortDate } from "../../src/model/dates.ts";
import type { ListedSource } from "../../src/model/edition.ts";
import type { Frame, ListingPage } from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { sourceLabels } from "../../src/sources/describe-source.ts";
import { groupSources, type SourceGroup, type SourceSection } from "../../src/sources/list-sources.ts";
import { SourceReference } from "../../src/sources/source-entry.tsx";
import { EntityList } from "../components/entity-list.tsx";
import { langOf } from "../components/lang-of.ts";
import { Pagination } from "../components/pagination.tsx";
import { Document } from "./document.tsx";

interface SourcesProps {
  readonly frame: Frame;
  readonly listing: ListingPage<ListedSource>;
}

const titles: Readonly<Record<SourceSection, string>> = {
  publishers: "Publishers",
  documents: "Documents",
  people: "People and organisations",
  events: "Events",
  unnamed: "Not named",
};

/** Every source that the publication has cited, by kind and publisher or person, with the articles that cite it. */
export function SourcesLayout({ frame, listing }: SourcesProps) {
  const { site } = frame;
  const groups = groupSources(listing.items);
  const sections = [...new Set(groups.map(({ section }) => section))];
  return (
    <Document
      frame={frame}
      url={listing.url}
      title={listing.number === 1 ? "Sources" : `Sources, page ${listing.number}`}
      description={`Every source that ${site.name} has cited, with the articles that cite it.`}
    >
      {(href) => (
        <>
          <header class="heading">
            <h1>Sources</h1>
            <EntityList
              entities={[{ url: site.publisher.sourcingPolicy, name: "How we use sources" }]}
              href={href}
            />
          </header>
          {sections.length === 0 && <p>No article has named a source yet.</p>}
          {sections.map((section) => (
            <section key={section} class="month" aria-labelledby={`page.${section}`}>
              <h2 id={`page.${section}`}>{titles[section]}</h2>
              <div>
                {groups
                  .filter((group) => group.section === section)
                  .map((group) => (
                    <Group key={group.heading} group={group} site={site} href={href} />
                  ))}
              </div>
            </section>
          ))}
          <Pagination listing={listing} href={href} names={["Previous", "Next"]} />
        </>
      )}
    </Document>
  );
}

interface GroupProps {
  readonly group: SourceGroup;
  readonly site: Site;
  readonly href: Href;
}

function Group({ group: { heading, entries }, site, href }: GroupProps) {
  return (
    <>
      {heading !== undefined && <h3>{heading}</h3>}
      <ul class="ledger references">
        {entries.map(({ source, articles }) => (
          <li key={source}>
            <div>
              <SourceReference source={source} site={site} heading={heading} />
            </div>
            <span>{sourceLabels[source.kind]}</span>
            <p>
              Cited in{" "}
              {articles.map((article, index) => (
                <CitingArticle key={article.url} {...{ article, index, site, href }} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface CitingArticleProps {
  readonly article: Teaser;
  readonly index: number;
  readonly site: Site;
  readonly href: Href;
}

function CitingArticle({ article: { url, title, date, lang }, index, site, href }: CitingArticleProps) {
  return (
    <>
      {index > 0 && "; "}
      <a href={href(url)} {...langOf(lang, site)}>
        {title}
      </a>
      , <time datetime={formatInstant(date)}>{formatShortDate(date, site.lang)}</time>
    </>
  );
}
