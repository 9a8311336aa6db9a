import type { DateTime } from "luxon";
import { formatDate, formatInstant, formatLaterDate, formatTime } from "../../src/model/dates.ts";
import { estimateReadingMinutes } from "../../src/model/reading-time.ts";
import { findLabels, type Labels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** The lines below the standfirst: authors and place; then date, last change and reading time. */
export function Byline({ article, site, href }: ArticlePartProps) {
  const { date, body, history } = article;
  const labels = findLabels(article.lang, site);
  const { byline } = labels.words;
  return (
    // A list, because reader views take a paragraph of this length for the text of a short story.
    <ul class="byline">
      <li>
        {byline.by(
          article.authors.map(({ id, name, url }) => (
            <a key={id} rel="author" href={href(url)}>
              {name}
            </a>
          )),
        )}
        {article.dateline && (
          <>
            {labels.words.punctuation.comma}
            <span {...langOf(article.lang, labels)}>{article.dateline}</span>
          </>
        )}
      </li>
      <li>
        <time datetime={formatInstant(date)}>{formatMoment(date, labels)}</time>
      </li>
      <LastChange article={article} labels={labels} />
      {history?.hasUncommittedChanges && (
        <li>
          <strong class="mark">{byline.uncommitted}</strong>
        </li>
      )}
      {!article.isRetracted && <li>{byline.readingTime(estimateReadingMinutes(body, article.lang))}</li>}
    </ul>
  );
}

interface LastChangeProps extends Pick<ArticlePartProps, "article"> {
  readonly labels: Labels;
}

/** The last correction that lists mark, and the last update; they are one if they have one date, as most have. */
function LastChange({ article, labels }: LastChangeProps) {
  const { date, updated, correctionMark, corrections } = article;
  const { byline, kicker } = labels.words;
  const correction = correctionMark && corrections.findLast(({ kind }) => kind === correctionMark);
  const isUpdate = correction !== undefined && updated?.valueOf() === correction.date.valueOf();
  const show = (changed: DateTime) => formatMoment(changed, labels, date);
  const showTime = (changed: DateTime) => <time datetime={formatInstant(changed)}>{show(changed)}</time>;
  return (
    <>
      {correction && (
        <li>
          <a href={`#${correction.id}`}>
            {byline.marked(
              kicker.corrections[correctionMark],
              // A `<time>` only for the update: the page's metadata has no other date of a change.
              isUpdate ? showTime(correction.date) : show(correction.date),
            )}
          </a>
        </li>
      )}
      {updated && !isUpdate && <li>{byline.marked(byline.isUpdated, showTime(updated))}</li>}
    </>
  );
}

/** A date with its time of day; of the same day as `before`, the time alone, and of the same year, no year. */
function formatMoment(date: DateTime, { lang, words }: Labels, before?: DateTime): string {
  const time = formatTime(date, lang);
  if (time !== undefined && before?.hasSame(date, "day")) return time;
  const day = before ? formatLaterDate(date, before, lang) : formatDate(date, lang);
  return [day, time].filter((part) => part !== undefined).join(words.punctuation.comma);
}
