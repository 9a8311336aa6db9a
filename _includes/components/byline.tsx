import type { DateTime } from "luxon";
import { formatDate, formatInstant } from "../../src/model/dates.ts";
import { estimateReadingMinutes, isCountedInCharacters } from "../../src/model/reading-time.ts";
import { findLabels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** The line below the standfirst: authors, dateline, dates, number of revisions, reading time. */
export function Byline({ article, site, href }: ArticlePartProps) {
  const { date, updated, body } = article;
  const labels = findLabels(article.lang, site);
  const { byline } = labels.words;
  const readingTime = isCountedInCharacters(body) ? byline.readingTimeOfCharacters : byline.readingTime;
  const show = (date: DateTime) => (
    <time datetime={formatInstant(date)}>{formatDate(date, labels.lang)}</time>
  );
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
      </li>
      {article.dateline && <li {...langOf(article.lang, labels)}>{article.dateline}</li>}
      <li>{byline.published(show(date))}</li>
      {updated && <li>{byline.updated(show(updated))}</li>}
      {article.history && (
        <li>
          <a href={href(article.history.url)}>{byline.revisions(article.history.revisions.length)}</a>{" "}
          {article.history.hasUncommittedChanges && <strong class="mark">{byline.uncommitted}</strong>}
        </li>
      )}
      {!article.isRetracted && (
        <li>{readingTime(estimateReadingMinutes(body, article.lang), body.wordCount)}</li>
      )}
    </ul>
  );
}
