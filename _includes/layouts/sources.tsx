import { Fragment } from "preact";
import type { Teaser } from "../../src/model/article.ts";
import { formatInstant, formatShortDate } from "../../src/model/dates.ts";
import type { ListedSource } from "../../src/model/edition.ts";
import type { Frame, ListingPage } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import { groupSources, type SourceGroup } from "../../src/sources/list-sources.ts";
import { SourceReference } from "../../src/sources/source-entry.tsx";
import { EntityList } from "../components/entity-list.tsx";
import { langOf } from "../components/lang-of.ts";
import { Pagination } from "../components/pagination.tsx";
import { findLabels, type Labels } from "../words.ts";
import { Document } from "./document.tsx";

interface SourcesProps {
  readonly frame: Frame;
  readonly listing: ListingPage<ListedSource>;
}

/** Every source that the publication has cited, by kind and publisher or person, with the articles that cite it. */
export function SourcesLayout({ frame, listing }: SourcesProps) {
  const { site } = frame;
  const labels = findLabels(site.lang, site);
  const { frame: names, lists, sources: words } = labels.words;
  const groups = groupSources(listing.items);
  const sections = [...new Set(groups.map(({ section }) => section))];
  const { sourcingPolicy: policy } = site.publisher;
  return (
    <Document
      frame={frame}
      url={listing.url}
      styles={["sources", "ledger", "listing"]}
      title={listing.number === 1 ? names.sources : lists.titleOfPage(names.sources, listing.number)}
      description={words.description(site.name)}
    >
      {(href) => (
        <>
          <header class="heading">
            <h1>{names.sources}</h1>
            {policy !== undefined && (
              <EntityList entities={[{ url: policy, name: words.policy }]} href={href} />
            )}
          </header>
          {sections.length === 0 && <p>{words.none}</p>}
          {sections.map((section) => (
            <section key={section} class="month" aria-labelledby={`page.${section}`}>
              <h2 id={`page.${section}`}>{words.sections[section]}</h2>
              <div>
                {groups
                  .filter((group) => group.section === section)
                  .map((group) => (
                    <Group key={group.heading} group={group} labels={labels} href={href} />
                  ))}
              </div>
            </section>
          ))}
          <Pagination listing={listing} href={href} words={labels.words} isUndated />
        </>
      )}
    </Document>
  );
}

interface GroupProps {
  readonly group: SourceGroup;
  readonly labels: Labels;
  readonly href: Href;
}

function Group({ group: { heading, entries }, labels, href }: GroupProps) {
  const { sources: words, punctuation } = labels.words;
  return (
    <>
      {heading !== undefined && <h3>{heading}</h3>}
      <ul class="ledger references">
        {entries.map(({ source, articles }) => (
          <li key={source}>
            <div>
              <SourceReference
                source={source}
                labels={labels}
                heading={heading}
                attributes={articles[0] && langOf(articles[0].lang, labels)}
              />
            </div>
            <span>{words.kinds[source.kind]}</span>
            <p>
              {words.citedIn(
                articles.map((article, index) => (
                  <Fragment key={article.url}>
                    {index > 0 && punctuation.semicolon}
                    <CitingArticle article={article} labels={labels} href={href} />
                  </Fragment>
                )),
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface CitingArticleProps {
  readonly article: Teaser;
  readonly labels: Labels;
  readonly href: Href;
}

function CitingArticle({ article: { url, title, date, lang }, labels, href }: CitingArticleProps) {
  return (
    <>
      <a href={href(url)} {...langOf(lang, labels)}>
        {title}
      </a>
      {labels.words.punctuation.comma}
      <time datetime={formatInstant(date)}>{formatShortDate(date, labels.lang)}</time>
    </>
  );
}
