import type { DateTime } from "luxon";
import type { Teaser as TeaserData } from "../../src/model/article.ts";
import type {
  Frame,
  FrontTeaser,
  IndexList,
  LeadArticle,
  ListingPage,
  SectionStrip,
} from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { buildHomeJsonLd } from "../../src/structured-data/publisher-json-ld.ts";
import { FrontLead } from "../components/front-lead.tsx";
import { FrontStrip } from "../components/front-strip.tsx";
import { JsonLd } from "../components/json-ld.tsx";
import { langOf } from "../components/lang-of.ts";
import { LatestList } from "../components/latest-list.tsx";
import { Pagination } from "../components/pagination.tsx";
import { Support } from "../components/support.tsx";
import { Teaser } from "../components/teaser.tsx";
import { findLabels } from "../words.ts";
import { Document } from "./document.tsx";

interface HomeProps {
  readonly frame: Frame;
  readonly listing: ListingPage<TeaserData>;
  /** The first article of the list, with its picture and first paragraphs. */
  readonly lead?: LeadArticle;
  /** Articles below the lead. */
  readonly tops: readonly FrontTeaser[];
  /** Sections with their newest articles. */
  readonly strips: readonly SectionStrip[];
  /** The other articles of the list. */
  readonly others: readonly TeaserData[];
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
      styles={["listing", "front"]}
      title={site.name}
      description={site.description}
      isHome
      latest={latest}
      head={buildHomeJsonLd(site).map((value) => <JsonLd key={value["@type"]} value={value} />)}
    >
      {(href) => (
        <>
          <div class="front-page">
            {lead && (
              <FrontLead
                article={lead}
                site={site}
                href={href}
                edition={latest}
                isOnly={listing.items.length === 1}
              />
            )}
            {listing.items.length === 0 && <p>{words.home.none}</p>}
            {tops.length > 0 && <Rail tops={tops} site={site} href={href} edition={latest} />}
          </div>
          {strips.map((strip) => (
            <FrontStrip key={strip.section.id} strip={strip} site={site} href={href} edition={latest} />
          ))}
          {others.length > 0 && (
            <section class="part" aria-labelledby="page.latest">
              <h2 id="page.latest">{words.home.latest}</h2>
              <LatestList articles={others} site={site} href={href} edition={latest} />
            </section>
          )}
          <Pagination listing={listing} href={href} words={words} />
          {index.length > 0 && <Index lists={index} site={site} href={href} />}
          <Support site={site} parent={findLabels(site.lang, site)} />
        </>
      )}
    </Document>
  );
}

interface RailProps {
  readonly tops: readonly FrontTeaser[];
  readonly site: Site;
  readonly href: Href;
  readonly edition: DateTime | undefined;
}

/** The top stories, beside the lead or below it. */
function Rail({ tops, site, href, edition }: RailProps) {
  return (
    <section class="rail" aria-labelledby="page.top">
      <h2 id="page.top" class="unseen">
        {findLabels(site.lang, site).words.home.top}
      </h2>
      {tops.map((teaser) => (
        <Teaser
          key={teaser.url}
          teaser={teaser}
          level={3}
          place="thumb"
          site={site}
          href={href}
          edition={edition}
        />
      ))}
    </section>
  );
}

interface IndexProps {
  readonly lists: readonly IndexList[];
  readonly site: Site;
  readonly href: Href;
}

function Index({ lists, site, href }: IndexProps) {
  const own = langOf(site.lang, findLabels(site.lang, site));
  return (
    <div class="index">
      {lists.map(({ title, entries }) => (
        <section key={title}>
          <h2 class="label">{title}</h2>
          <ul class="names">
            {entries.map(({ url, name }) => (
              <li key={url}>
                <a href={href(url)} {...own}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
