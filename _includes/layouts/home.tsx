import type { DateTime } from "luxon";
import { showLeadPicture } from "../../src/images/show-picture.ts";
import type { Teaser } from "../../src/model/article.ts";
import { formatDate, formatInstant } from "../../src/model/dates.ts";
import type { Frame, IndexList, LeadArticle, ListingPage } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import { buildHomeJsonLd } from "../../src/structured-data/publisher-json-ld.ts";
import { JsonLd } from "../components/json-ld.tsx";
import { Kicker } from "../components/kicker.tsx";
import { langOf } from "../components/lang-of.ts";
import { LeadFigure } from "../components/lead-figure.tsx";
import { Pagination } from "../components/pagination.tsx";
import { TeaserList } from "../components/teaser.tsx";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface HomeProps {
  readonly frame: Frame;
  readonly listing: ListingPage<Teaser>;
  /** The first article of the list, with its picture and first paragraphs. */
  readonly lead?: LeadArticle;
  readonly latest?: DateTime;
  readonly index: readonly IndexList[];
}

/** The front page: the newest article as the lead, the articles after it, and an index of subjects. */
export function HomeLayout({ frame, listing, lead, latest, index }: HomeProps) {
  const { site } = frame;
  const { words } = findLabels(site.lang, site);
  const others = listing.items.slice(1);
  return (
    <Document
      frame={frame}
      url={listing.url}
      lists={["index.html"]}
      title={site.name}
      description={site.description}
      isHome
      latest={latest}
      head={buildHomeJsonLd(site).map((value) => <JsonLd key={value["@type"]} value={value} />)}
    >
      {(href) => (
        <>
          <div class="front-page">
            {lead ? <Lead article={lead} frame={frame} href={href} /> : <p>{words.home.none}</p>}
            <Index lists={index} href={href} />
          </div>
          {others.length > 0 && (
            <section aria-labelledby="page.latest">
              <h2 id="page.latest" class="label">
                {words.home.latest}
              </h2>
              <TeaserList teasers={others} site={site} href={href} level={3} />
            </section>
          )}
          <Pagination listing={listing} href={href} words={words} />
        </>
      )}
    </Document>
  );
}

interface LeadProps {
  readonly article: LeadArticle;
  readonly frame: Frame;
  readonly href: Href;
}

/** The newest article: headline, standfirst, picture, and the first paragraphs. */
function Lead({ article, frame, href }: LeadProps) {
  const { site } = frame;
  const labels = findLabels(site.lang, site);
  const { byline, home, punctuation } = labels.words;
  const articleLang = langOf(article.lang, labels);
  return (
    <article class="lead">
      <Kicker teaser={article} words={labels.words} href={href} attributes={langOf(site.lang, labels)} />
      <div {...articleLang}>
        <h2>
          <a href={href(article.url)}>{article.title}</a>
        </h2>
        <p class="standfirst">{article.description}</p>
      </div>
      <p class="byline">
        <span>{byline.by(article.authors.map(({ name }) => name))}</span>{" "}
        <time datetime={formatInstant(article.date)}>{formatDate(article.date, labels.lang)}</time>
      </p>
      {article.image && (
        <LeadFigure
          image={article.image}
          shown={showLeadPicture(article.image.picture, href)}
          lang={labels.lang}
          labels={labels}
        />
      )}
      <div class="opening" {...articleLang}>
        {article.opening.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p class="onward">
        <a href={href(article.url)}>
          {home.readOn}
          <span class="unseen">
            {punctuation.colon}
            {article.lang === labels.lang ? article.title : <span {...articleLang}>{article.title}</span>}
          </span>
        </a>
      </p>
    </article>
  );
}

function Index({ lists, href }: { readonly lists: readonly IndexList[]; readonly href: Href }) {
  return (
    <div class="index">
      {lists.map(({ title, entries }) => (
        <section key={title}>
          <h2 class="label">{title}</h2>
          <ul class="ledger">
            {entries.map(({ url, name, count }) => (
              <li key={url}>
                <a href={href(url)}>{name}</a>
                <span>{count}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
