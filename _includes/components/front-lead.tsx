import type { DateTime } from "luxon";
import { formatDate, formatInstant, formatStoryTime } from "../../src/model/dates.ts";
import type { LeadArticle } from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { Kicker } from "./kicker.tsx";
import { langOf } from "./lang-of.ts";
import { TeaserPicture } from "./teaser-picture.tsx";

/** Up to this many characters, an opening is set in one column. */
const shortOpening = 400;

interface FrontLeadProps {
  readonly article: LeadArticle;
  readonly site: Site;
  readonly href: Href;
  readonly edition: DateTime | undefined;
  /** Set if the page has no other article. */
  readonly isOnly: boolean;
  /** Set if there are three columns on a very wide screen. */
  readonly isNarrow: boolean;
}

/** The lead of the front page: picture, headline, standfirst; its first paragraphs if it has no picture, or if nothing stands beside it. */
export function FrontLead({ article, site, href, edition, isOnly, isNarrow }: FrontLeadProps) {
  const labels = findLabels(site.lang, site);
  const { words, lang } = labels;
  const { image, date } = article;
  return (
    <article class="lead">
      {image && (
        <TeaserPicture image={image} place={isNarrow ? "column" : "lead"} labels={labels} href={href} />
      )}
      <div class="head">
        <Kicker
          teaser={article}
          words={words}
          href={href}
          attributes={langOf(site.lang, labels)}
          listLang={site.lang}
        />
        <div {...langOf(article.lang, labels)}>
          <h2>
            <a href={href(article.url)}>{article.title}</a>
          </h2>
          <p class="standfirst">{article.description}</p>
        </div>
        <p class="byline">
          <span>{words.byline.by(article.authors.map(({ name }) => name))}</span>{" "}
          <time datetime={formatInstant(date)}>
            {edition ? formatStoryTime(date, edition, lang) : formatDate(date, lang)}
          </time>
        </p>
      </div>
      {(isOnly || !image) && <Opening article={article} site={site} href={href} />}
    </article>
  );
}

function Opening({ article, site, href }: Pick<FrontLeadProps, "article" | "site" | "href">) {
  const labels = findLabels(site.lang, site);
  const { home, punctuation } = labels.words;
  const own = langOf(article.lang, labels);
  // A few lines would all stand in the first of two columns.
  const isLong = article.opening.join().length > shortOpening;
  return (
    <div class="body">
      <div class={isLong ? "opening split" : "opening"} {...own}>
        {article.opening.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p class="onward">
        <a href={href(article.url)}>
          {home.readOn}
          <span class="unseen">
            {punctuation.colon}
            {article.lang === labels.lang ? article.title : <span {...own}>{article.title}</span>}
          </span>
        </a>
      </p>
    </div>
  );
}
