import type { DateTime } from "luxon";
import type { Teaser } from "../../src/model/article.ts";
import { formatInstant, formatShortDate, formatStoryTime } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { findKickerParts } from "./kicker-parts.ts";
import { langOf } from "./lang-of.ts";

interface LatestListProps {
  readonly articles: readonly Teaser[];
  readonly site: Site;
  readonly href: Href;
  /** The day of the front page. */
  readonly edition: DateTime | undefined;
}

/** Articles of the front page as lines: time or day, draft, headline, language if it is another one, correction. */
export function LatestList({ articles, ...props }: LatestListProps) {
  return (
    <ul class="latest">
      {articles.map((article) => (
        <Line key={article.url} article={article} {...props} />
      ))}
    </ul>
  );
}

interface LineProps extends Omit<LatestListProps, "articles"> {
  readonly article: Teaser;
}

function Line({ article, site, href, edition }: LineProps) {
  const labels = findLabels(site.lang, site);
  const { url, title, date, lang } = article;
  const { draft, language, mark } = findKickerParts(article, labels.words, { listLang: site.lang });
  return (
    <li>
      <time datetime={formatInstant(date)}>
        {edition ? formatStoryTime(date, edition, labels.lang) : formatShortDate(date, labels.lang)}
      </time>
      <span>
        {draft && <b class="mark">{draft}</b>}
        {draft && " "}
        <a href={href(url)} {...langOf(lang, labels)}>
          {title}
        </a>{" "}
        {language && (
          <small lang={lang} dir={findTextDirection(lang)}>
            {language}
          </small>
        )}
        {language && mark && " "}
        {mark && <b class="mark">{mark}</b>}
      </span>
    </li>
  );
}
