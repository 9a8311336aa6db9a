import { formatDate, formatInstant } from "../../src/edition/dates.ts";
import type { Article, Edition, Subject, Teaser as TeaserData } from "../../src/edition/edition.ts";
import type { ListingPage } from "../../src/edition/listings.ts";
import type { Href } from "../../src/edition/urls.ts";
import { showPicture } from "../../src/images/show-picture.ts";
import { buildHomeJsonLd } from "../../src/structured-data/home-json-ld.ts";
import { JsonLd } from "../components/json-ld.tsx";
import { Kicker } from "../components/kicker.tsx";
import { langOf } from "../components/lang-of.ts";
import { LeadFigure } from "../components/lead-figure.tsx";
import { PageTurner } from "../components/page-turner.tsx";
import { Teaser } from "../components/teaser.tsx";
import { Document } from "./document.tsx";

interface HomeProps {
  readonly edition: Edition;
  readonly listing: ListingPage<Article>;
}

/** The front page: a lead, the latest, and an index of what the paper is about. */
export function HomeLayout({ edition, listing }: HomeProps) {
  const { site } = edition;
  const [lead, ...latest] = listing.items;
  return (
    <Document
      edition={edition}
      url={listing.url}
      title={site.name}
      description={site.description}
      isHome
      head={buildHomeJsonLd(site).map((value) => <JsonLd key={value["@type"]} value={value} />)}
    >
      {(href) => (
        <>
          <div class="front-page">
            {lead ? (
              <Lead article={lead} edition={edition} href={href} />
            ) : (
              <p>Nothing has been published yet.</p>
            )}
            <Index edition={edition} href={href} />
          </div>
          {latest.length > 0 && (
            <section aria-labelledby="page.latest">
              <h2 id="page.latest" class="label">
                Latest
              </h2>
              <Columns teasers={latest} edition={edition} href={href} />
            </section>
          )}
          <PageTurner listing={listing} href={href} />
        </>
      )}
    </Document>
  );
}

function Columns(props: {
  readonly teasers: readonly TeaserData[];
  readonly edition: Edition;
  readonly href: Href;
}) {
  return (
    <div class="columns">
      {props.teasers.map((teaser) => (
        <Teaser key={teaser.url} teaser={teaser} site={props.edition.site} href={props.href} level={3} />
      ))}
    </div>
  );
}

interface LeadProps {
  readonly article: Article;
  readonly edition: Edition;
  readonly href: Href;
}

/** The newest article, opened as on a printed front page: headline, standfirst, and where the text begins. */
function Lead({ article, edition, href }: LeadProps) {
  const { site } = edition;
  return (
    <article class="lead">
      <Kicker teaser={article} href={href} />
      <div {...langOf(article.lang, site)}>
        <h2>
          <a href={href(article.url)}>{article.title}</a>
        </h2>
        <p class="standfirst">{article.description}</p>
      </div>
      <p class="byline">
        <span>By {article.authors.map(({ name }) => name).join(", ")}</span>{" "}
        <time datetime={formatInstant(article.date)}>{formatDate(article.date, site.lang)}</time>
      </p>
      {article.image && <LeadFigure image={article.image} shown={showPicture(article.image.picture, href)} />}
      <div class="opening" {...langOf(article.lang, site)}>
        {article.body.opening.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p class="onward">
        <a href={href(article.url)}>
          Read on<span class="unseen">: {article.title}</span>
        </a>
      </p>
    </article>
  );
}

/** How many names of each kind the front page's index holds. */
const indexLength = 10;

function Index({ edition, href }: { readonly edition: Edition; readonly href: Href }) {
  const lists = [
    { title: "Topics", subjects: edition.tags },
    { title: "People", subjects: edition.people },
    { title: "Organisations", subjects: edition.organizations },
  ];
  return (
    <div class="index">
      {lists
        .filter(({ subjects }) => subjects.length > 0)
        .map(({ title, subjects }) => (
          <section key={title}>
            <h2 class="label">{title}</h2>
            <SubjectList subjects={subjects} href={href} />
          </section>
        ))}
    </div>
  );
}

function SubjectList({ subjects, href }: { readonly subjects: readonly Subject[]; readonly href: Href }) {
  const busiest = subjects.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, indexLength);
  return (
    <ul class="ledger">
      {busiest.map(({ entity, articles }) => (
        <li key={entity.url}>
          <a href={href(entity.url)}>{entity.name}</a>
          <span>{articles.length}</span>
        </li>
      ))}
    </ul>
  );
}
