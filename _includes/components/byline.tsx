import { formatDate, formatInstant } from "../../src/model/dates.ts";
import type { ArticlePartProps } from "./article-part.ts";

/** Words that adults read in a minute, rounded down (Brysbaert 2019, Journal of Memory and Language 109). */
const readingPace = 230;

/** The line below the standfirst: authors, dateline, dates, number of revisions, reading time. */
export function Byline({ article, site, href }: ArticlePartProps) {
  const { date, updated, body } = article;
  const minutes = Math.max(1, Math.round(body.wordCount / readingPace));
  return (
    // A list, because reader views take a paragraph of this length for the text of a short story.
    <ul class="byline">
      <li>
        By{" "}
        {article.authors.map(({ id, name, url }, index) => (
          <span key={id}>
            {index > 0 && (index === article.authors.length - 1 ? " and " : ", ")}
            <a rel="author" href={href(url)}>
              {name}
            </a>
          </span>
        ))}
      </li>
      {article.dateline && <li>{article.dateline}</li>}
      <li>
        Published <time datetime={formatInstant(date)}>{formatDate(date, site.lang)}</time>
      </li>
      {updated && (
        <li>
          Updated <time datetime={formatInstant(updated)}>{formatDate(updated, site.lang)}</time>
        </li>
      )}
      {article.history && (
        <li>
          <a href={href(article.history.url)}>{article.history.revisions.length} revisions</a>{" "}
          {article.history.hasUncommittedChanges && <strong class="mark">Not committed</strong>}
        </li>
      )}
      {!article.isRetracted && (
        <li>
          {minutes} min read, {body.wordCount.toLocaleString("en")} words
        </li>
      )}
    </ul>
  );
}
