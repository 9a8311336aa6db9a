import type { DateTime } from "luxon";
import type { Teaser } from "../../src/model/article.ts";
import { formatInstant, formatStoryTime } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { Kicker } from "./kicker.tsx";
import { langOf } from "./lang-of.ts";

interface FrontOpinionsProps {
  readonly articles: readonly Teaser[];
  readonly site: Site;
  readonly href: Href;
  /** The day of the front page. */
  readonly edition: DateTime;
}

/** The column of opinions: each with its authors' names first, without a picture. */
export function FrontOpinions({ articles, site, href, edition }: FrontOpinionsProps) {
  const labels = findLabels(site.lang, site);
  const { lang, words } = labels;
  return (
    <section class="opinions" aria-labelledby="page.opinions">
      <h2 id="page.opinions">{words.kicker.kinds.opinion}</h2>
      {articles.map((article) => (
        <article key={article.url}>
          <Kicker
            teaser={article}
            words={words}
            href={href}
            authors={article.authors.map(({ name }) => name).join(words.punctuation.comma)}
            listLang={site.lang}
          />
          <h3>
            <a href={href(article.url)} {...langOf(article.lang, labels)}>
              {article.title}
            </a>
          </h3>
          <p class="byline">
            <time datetime={formatInstant(article.date)}>{formatStoryTime(article.date, edition, lang)}</time>
          </p>
        </article>
      ))}
    </section>
  );
}
