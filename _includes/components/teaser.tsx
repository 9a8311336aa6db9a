import type { Teaser as TeaserData } from "../../src/model/article.ts";
import { formatDate, formatInstant } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { Kicker } from "./kicker.tsx";
import { langOf } from "./lang-of.ts";

interface TeaserListProps {
  readonly teasers: readonly TeaserData[];
  readonly site: Site;
  readonly href: Href;
  /** Heading level of the headlines. */
  readonly level: 2 | 3;
  /** URL of the section, topic or other list that they stand in. */
  readonly within?: string;
}

/** Articles in columns. */
export function TeaserList({ teasers, ...props }: TeaserListProps) {
  return (
    <div class="columns">
      {teasers.map((teaser) => (
        <Teaser key={teaser.url} teaser={teaser} {...props} />
      ))}
    </div>
  );
}

interface TeaserProps extends Omit<TeaserListProps, "teasers"> {
  readonly teaser: TeaserData;
}

/** An article in a list: kicker, headline, standfirst, authors and date. */
function Teaser({ teaser, site, href, level, within }: TeaserProps) {
  const { lang, words } = findLabels(site.lang, site);
  const Headline = level === 2 ? "h2" : "h3";
  return (
    <article class="teaser">
      <Kicker
        teaser={teaser}
        words={words}
        href={href}
        within={within}
        attributes={langOf(site.lang, { lang })}
      />
      <div {...langOf(teaser.lang, { lang })}>
        <Headline>
          <a href={href(teaser.url)}>{teaser.title}</a>
        </Headline>
        <p>{teaser.description}</p>
      </div>
      <p class="byline">
        <span>{teaser.authors.map(({ name }) => name).join(words.punctuation.comma)}</span>{" "}
        <time datetime={formatInstant(teaser.date)}>{formatDate(teaser.date, lang)}</time>
      </p>
    </article>
  );
}
