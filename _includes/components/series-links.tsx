import type { SeriesPart, SeriesPlace } from "../../src/model/article.ts";
import { formatDay, formatShortDate } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Labels } from "../words.ts";
import { findKickerParts } from "./kicker-parts.ts";
import { langOf } from "./lang-of.ts";

interface SeriesLinksProps {
  readonly place: SeriesPlace;
  readonly site: Site;
  readonly labels: Labels;
  readonly href: Href;
}

/** Links from an article of a series to the series, and to the parts before and after. */
export function SeriesLinks({ place, site, labels, href }: SeriesLinksProps) {
  const { entity, part, parts, previous, next, planned } = place;
  const { lang, words } = labels;
  const own = langOf(site.lang, labels);
  const series = (
    <a href={href(entity.url)} {...own}>
      {entity.name}
    </a>
  );
  return (
    <nav class="more" aria-labelledby="page.series">
      <h2 id="page.series">{words.series.place(series, part, parts)}</h2>
      {(previous || next || planned) && (
        <ul class="ledger">
          {[previous, next].map(
            (other) => other && <Part key={other.part} part={other} labels={labels} href={href} />,
          )}
          {planned && (
            <li>
              <bdi {...own}>{planned.title}</bdi>{" "}
              <small>
                {words.series.announced(
                  planned.part,
                  <time datetime={formatDay(planned.date)}>{formatShortDate(planned.date, lang)}</time>,
                )}
              </small>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}

interface PartProps extends Pick<SeriesLinksProps, "labels" | "href"> {
  readonly part: SeriesPart;
}

function Part({ part: { part, teaser }, labels, href }: PartProps) {
  const { lang } = teaser;
  const { language } = findKickerParts(teaser, labels.words, { listLang: labels.lang });
  return (
    <li>
      <a href={href(teaser.url)} {...langOf(teaser.lang, labels)}>
        {teaser.title}
      </a>{" "}
      <small>
        {labels.words.series.part(part)}
        {language && labels.words.punctuation.comma}
        {language && (
          <span lang={lang} dir={findTextDirection(lang)}>
            {language}
          </span>
        )}
      </small>
    </li>
  );
}
