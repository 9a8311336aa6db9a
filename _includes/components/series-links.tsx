import type { ComponentChildren } from "preact";
import type { SeriesPart, SeriesPlace } from "../../src/model/article.ts";
import { formatDay, formatShortDate } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Labels } from "../words.ts";
import { langOf } from "./lang-of.ts";
import { StoryCard } from "./story-card.tsx";

interface SeriesLinksProps {
  readonly place: SeriesPlace;
  readonly site: Site;
  readonly labels: Labels;
  readonly href: Href;
}

/** From an article of a series: the next part with its picture, or after the last one the part before it; and the series. */
export function SeriesLinks({ place, site, labels, href }: SeriesLinksProps) {
  const { entity, part, parts, previous, next, planned } = place;
  const { lang, words } = labels;
  const own = langOf(site.lang, labels);
  const series = (
    <a href={href(entity.url)} {...own}>
      {entity.name}
    </a>
  );
  const showPart = (other: SeriesPart) => (
    <li>
      <StoryCard
        teaser={other.teaser}
        label={words.series.part(other.part, parts)}
        labels={labels}
        href={href}
        attributes={own}
      />
    </li>
  );
  if (next) return <SeriesNav heading={words.series.next(series)}>{showPart(next)}</SeriesNav>;
  const heading = words.series.place(series, part, parts);
  if (!previous && !planned) return <SeriesNav heading={heading} />;
  return (
    <SeriesNav heading={heading}>
      {previous && showPart(previous)}
      {planned && (
        <li>
          <b {...own}>{planned.title}</b>
          <span class="byline">
            <span>
              {words.series.announced(
                planned.part,
                <time datetime={formatDay(planned.date)}>{formatShortDate(planned.date, lang)}</time>,
              )}
            </span>
          </span>
        </li>
      )}
    </SeriesNav>
  );
}

interface SeriesNavProps {
  readonly heading: ComponentChildren;
  readonly children?: ComponentChildren;
}

function SeriesNav({ heading, children }: SeriesNavProps) {
  return (
    <nav class="parts" aria-labelledby="page.series">
      <h2 id="page.series">{heading}</h2>
      {children && <ul>{children}</ul>}
    </nav>
  );
}
