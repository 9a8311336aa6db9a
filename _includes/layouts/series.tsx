import type { PicturedTeaser, SeriesPart } from "../../src/model/article.ts";
import { formatDate, formatDay, formatInstant } from "../../src/model/dates.ts";
import type { Entity, PlannedPart } from "../../src/model/entity.ts";
import type { Frame, ListingPage } from "../../src/model/listing.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import type { Href } from "../../src/model/urls.ts";
import { buildEntityPageJsonLd } from "../../src/structured-data/entity-json-ld.ts";
import { JsonLd } from "../components/json-ld.tsx";
import { findKickerParts } from "../components/kicker-parts.ts";
import { langOf } from "../components/lang-of.ts";
import { Pagination } from "../components/pagination.tsx";
import { SubjectHeading } from "../components/subject-heading.tsx";
import { Support } from "../components/support.tsx";
import { TeaserPicture } from "../components/teaser-picture.tsx";
import { findLabels, type Labels } from "../words.ts";
import { Document } from "./document.tsx";

/** A published part, with its picture. */
interface PicturedPart extends SeriesPart {
  readonly teaser: PicturedTeaser;
}

interface SeriesProps {
  readonly frame: Frame;
  readonly entity: Entity;
  readonly listing: ListingPage<PicturedPart | PlannedPart>;
}

/** A series: its description, and its published and announced parts by number. */
export function SeriesLayout({ frame, entity, listing }: SeriesProps) {
  const { site } = frame;
  const labels = findLabels(site.lang, site);
  const { words } = labels;
  const isFirst = listing.number === 1;
  return (
    <Document
      frame={frame}
      url={listing.url}
      lists={[entity.url]}
      styles={["listing"]}
      cropped={listing.items.flatMap((item) => ("teaser" in item ? item.teaser : []))}
      title={isFirst ? entity.name : words.lists.titleOfPage(entity.name, listing.number)}
      description={entity.description}
      {...(entity.feedUrl && { feedUrl: entity.feedUrl })}
      head={isFirst && <JsonLd value={buildEntityPageJsonLd(entity, site)} />}
    >
      {(href) => (
        <>
          <SubjectHeading entity={entity} site={site} href={href} isFirst={isFirst} />
          <ol class="series">
            {listing.items.map((item) => (
              <li key={item.part} value={item.part}>
                {"teaser" in item ? (
                  <Published part={item} labels={labels} siteLang={site.lang} href={href} />
                ) : (
                  <Planned part={item} labels={labels} siteLang={site.lang} />
                )}
              </li>
            ))}
          </ol>
          <Pagination listing={listing} href={href} words={words} isUndated />
          <Support site={site} parent={labels} />
        </>
      )}
    </Document>
  );
}

interface PublishedProps {
  readonly part: PicturedPart;
  readonly labels: Labels;
  readonly siteLang: string;
  readonly href: Href;
}

function Published({ part: { teaser }, labels, siteLang, href }: PublishedProps) {
  const { lang, words } = labels;
  const { title, description, url, date, image } = teaser;
  const { language, mark } = findKickerParts(teaser, words, { listLang: siteLang });
  return (
    <>
      {image && <TeaserPicture image={image} place="card" labels={labels} href={href} />}
      <div {...langOf(teaser.lang, labels)}>
        <h2>
          <a href={href(url)}>{title}</a>
        </h2>
        <p>{description}</p>
      </div>
      <p class="byline">
        <time datetime={formatInstant(date)}>{formatDate(date, lang)}</time>
        {language && (
          <span lang={teaser.lang} dir={findTextDirection(teaser.lang)}>
            {language}
          </span>
        )}
        {mark && <b class="mark">{mark}</b>}
      </p>
    </>
  );
}

interface PlannedProps {
  readonly part: PlannedPart;
  readonly labels: Labels;
  readonly siteLang: string;
}

function Planned({ part: { title, date }, labels, siteLang }: PlannedProps) {
  const { lang, words } = labels;
  return (
    <>
      <h2 {...langOf(siteLang, labels)}>{title}</h2>
      <p class="byline">
        <span>{words.series.planned(<time datetime={formatDay(date)}>{formatDate(date, lang)}</time>)}</span>
      </p>
    </>
  );
}
