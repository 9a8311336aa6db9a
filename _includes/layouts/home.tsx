import type { DateTime } from "luxon";
import type { PicturedTeaser, Teaser as TeaserData } from "../../src/model/article.ts";
import type {
  Frame,
  IndexList,
  Introduction,
  LeadArticle,
  ListingPage,
  SectionStrip,
} from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { buildHomeJsonLd } from "../../src/structured-data/publisher-json-ld.ts";
import { FrontIndex, Introductions } from "../components/front-index.tsx";
import { FrontLead } from "../components/front-lead.tsx";
import { FrontOpinions } from "../components/front-opinions.tsx";
import { FrontStrip } from "../components/front-strip.tsx";
import { JsonLd } from "../components/json-ld.tsx";
import { LatestList } from "../components/latest-list.tsx";
import { Pagination } from "../components/pagination.tsx";
import { Support } from "../components/support.tsx";
import { Teaser } from "../components/teaser.tsx";
import { findLabels, type Words } from "../words.ts";
import { Document } from "./document.tsx";

interface HomeProps {
  readonly frame: Frame;
  readonly listing: ListingPage<TeaserData>;
  /** The first article of the list, with its picture and first paragraphs. */
  readonly lead?: LeadArticle;
  /** Articles beside the lead, or if they are few, below it. */
  readonly tops: readonly PicturedTeaser[];
  readonly opinions: readonly TeaserData[];
  /** Sections with their newest articles. */
  readonly strips: readonly SectionStrip[];
  /** The other articles of the list. */
  readonly others: readonly TeaserData[];
  readonly latest?: DateTime;
  readonly index: readonly IndexList[];
  readonly introductions: readonly Introduction[];
}

/** The front page: the lead, top stories, opinions, sections, the latest of all others, and an index of subjects. */
export function HomeLayout({ frame, listing, lead, tops, opinions, strips, others, ...page }: HomeProps) {
  const { site } = frame;
  const { latest, index, introductions } = page;
  const { words } = findLabels(site.lang, site);
  return (
    <Document
      frame={frame}
      url={listing.url}
      lists={["index.html"]}
      styles={["listing", "front"]}
      cropped={[lead, ...tops, ...strips.flatMap(({ articles }) => articles)]}
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
                isNarrow={opinions.length > 0}
              />
            )}
            {listing.items.length === 0 && <p>{words.home.none}</p>}
            {tops.length > 0 && <Rail tops={tops} site={site} href={href} edition={latest} />}
            {opinions.length > 0 && latest && (
              <FrontOpinions articles={opinions} site={site} href={href} edition={latest} />
            )}
          </div>
          {strips.map((strip, index) => (
            <FrontStrip
              key={strip.section.id}
              strip={strip}
              isMirrored={index % 2 === 1}
              site={site}
              href={href}
              edition={latest}
            />
          ))}
          {others.length > 0 && (
            <section class="part" aria-labelledby="page.latest">
              <h2 id="page.latest">{nameLatest(others, latest, words)}</h2>
              <LatestList articles={others} site={site} href={href} edition={latest} />
            </section>
          )}
          <Pagination listing={listing} href={href} words={words} />
          {introductions.length > 0 && (
            <Introductions pages={introductions} hasPodcast={frame.hasPodcast} site={site} href={href} />
          )}
          <Support site={site} parent={findLabels(site.lang, site)} />
          {index.length > 0 && <FrontIndex lists={index} site={site} href={href} />}
        </>
      )}
    </Document>
  );
}

/** Names the list of the other articles: by the edition's day if they all are of that day. */
function nameLatest(articles: readonly TeaserData[], edition: DateTime | undefined, { home }: Words): string {
  const isToday = edition && articles.every(({ date }) => date.hasSame(edition, "day"));
  return isToday ? home.alsoToday : home.latest;
}

interface RailProps {
  readonly tops: readonly PicturedTeaser[];
  readonly site: Site;
  readonly href: Href;
  readonly edition: DateTime | undefined;
}

/** So many top stories fill a column beside the lead; fewer stand in a row below it. */
const fewestInColumn = 4;

/** The top stories, beside the lead or below it. */
function Rail({ tops, site, href, edition }: RailProps) {
  return (
    <section class={tops.length < fewestInColumn ? "row" : "rail"} aria-labelledby="page.top">
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
