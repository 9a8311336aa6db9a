import type { DateTime } from "luxon";
import type { ComponentChildren } from "preact";
import { showLeadPicture } from "../../src/images/show-picture.ts";
import type { Teaser } from "../../src/model/article.ts";
import { formatDate, formatInstant } from "../../src/model/dates.ts";
import type { Frame, IndexList, LeadArticle, ListingPage, SectionStrip } from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { buildHomeJsonLd } from "../../src/structured-data/publisher-json-ld.ts";
import { JsonLd } from "../components/json-ld.tsx";
import { Kicker } from "../components/kicker.tsx";
import { langOf } from "../components/lang-of.ts";
import { LeadFigure } from "../components/lead-figure.tsx";
import { Pagination } from "../components/pagination.tsx";
import { Support } from "../components/support.tsx";
import { TeaserList } from "../components/teaser.tsx";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface HomeProps {
  readonly frame: Frame;
  readonly listing: ListingPage<Teaser>;
  /** The first article of the list, with its picture and first paragraphs. */
  readonly lead?: LeadArticle;
  /** Articles below the lead. */
  readonly tops: readonly Teaser[];
  /** Sections with their newest articles. */
  readonly strips: readonly SectionStrip[];
  /** The other articles of the list. */
  readonly others: readonly Teaser[];
  readonly latest?: DateTime;
  readonly index: readonly IndexList[];
}

/** The front page: the lead, top stories, sections, the latest of all others, and an index of subjects. */
export function HomeLayout({ frame, listing, lead, tops, strips, others, latest, index }: HomeProps) {
  const { site } = frame;
  const { words } = findLabels(site.lang, site);
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
            {lead && <Lead article={lead} frame={frame} href={href} />}
            {listing.items.length === 0 && <p>{words.home.none}</p>}
            {index.length > 0 && <Index lists={index} href={href} />}
          </div>
          <Part id="page.top" title={words.home.top} teasers={tops} site={site} href={href} />
          {strips.map((strip) => (
            <Strip key={strip.section.id} strip={strip} site={site} href={href} />
          ))}
          <Part id="page.latest" title={words.home.latest} teasers={others} site={site} href={href} />
          <Pagination listing={listing} href={href} words={words} />
          <Support site={site} parent={findLabels(site.lang, site)} />
        </>
      )}
    </Document>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly teasers: readonly Teaser[];
  /** URL of the page that lists only such articles. */
  readonly within?: string;
  readonly site: Site;
  readonly href: Href;
}

/** A part of the front page; nothing if it has no articles. */
function Part({ id, title, teasers, ...props }: PartProps) {
  if (teasers.length === 0) return null;
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id} class="label">
        {title}
      </h2>
      <TeaserList teasers={teasers} level={3} {...props} />
    </section>
  );
}

interface StripProps extends Pick<PartProps, "site" | "href"> {
  readonly strip: SectionStrip;
}

function Strip({ strip: { section, articles }, site, href }: StripProps) {
  const title = (
    <a href={href(section.url)} {...langOf(site.lang, findLabels(site.lang, site))}>
      {section.name}
    </a>
  );
  return (
    <Part
      id={`page.section.${section.id}`}
      title={title}
      teasers={articles}
      within={section.url}
      site={site}
      href={href}
    />
  );
}

/** Up to this many characters, an opening is set in one column. */
const shortOpening = 400;

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
  // A few lines would all stand in the first of two columns.
  const isLong = article.opening.join().length > shortOpening;
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
      <div class={isLong ? "opening split" : "opening"} {...articleLang}>
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
