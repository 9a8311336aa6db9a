import type { Article } from "../../src/model/article.ts";
import { formatDate, formatInstant } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";

interface BylineProps {
  readonly article: Article;
  readonly site: Site;
  readonly href: Href;
}

/** Words a minute that adults read silently, rounded down (Brysbaert 2019, Journal of Memory and Language 109). */
const readingPace = 230;

/** Who wrote it, from where, when, how often it was changed, and how long it takes to read. */
export function Byline({ article, site, href }: BylineProps) {
  const { date, updated, body } = article;
  const minutes = Math.max(1, Math.round(body.wordCount / readingPace));
  return (
    // A list, as it is one: reader views would take a paragraph of this length for the text of a short story.
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
