import type { DateTime } from "luxon";
import type { PicturedTeaser } from "../../src/model/article.ts";
import { formatDate, formatInstant, formatStoryTime } from "../../src/model/dates.ts";
import type { Site } from "../../src/model/site.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { Kicker } from "./kicker.tsx";
import { langOf } from "./lang-of.ts";
import { TeaserPicture } from "./teaser-picture.tsx";

interface TeaserProps {
  readonly teaser: PicturedTeaser;
  readonly site: Site;
  readonly href: Href;
  /** Heading level of the headline. */
  readonly level: 2 | 3;
  /** URL of the section, topic or other list that it stands in. */
  readonly within?: string;
  /**
   * Where its picture stands: before the headline in a strip, in half of one, or above a list; after it as a thumb. Without it, no
   * picture is shown.
   */
  readonly place?: "strip" | "half" | "opener" | "thumb";
  /** The day of the front page: its stories have a time, earlier ones a day. */
  readonly edition?: DateTime | undefined;
}

/** An article in a list: kicker, headline, standfirst, authors and date; on the front page with its picture. */
export function Teaser({ teaser, site, href, level, within, place, edition }: TeaserProps) {
  const labels = findLabels(site.lang, site);
  const { lang, words } = labels;
  // On the front page, all of it stands at the side where its headline begins.
  const direction = edition && langOf(teaser.lang, site).dir;
  const Headline = level === 2 ? "h2" : "h3";
  const picture = place && teaser.image && (
    <TeaserPicture image={teaser.image} place={place} labels={labels} href={href} />
  );
  return (
    <article class="teaser" dir={direction}>
      {place !== "thumb" && picture}
      <Kicker
        teaser={teaser}
        words={words}
        href={href}
        within={within}
        attributes={langOf(site.lang, { lang })}
        listLang={site.lang}
      />
      <div {...langOf(teaser.lang, { lang })}>
        <Headline>
          <a href={href(teaser.url)}>{teaser.title}</a>
        </Headline>
        <p>{teaser.description}</p>
      </div>
      <p class="byline">
        <span>{teaser.authors.map(({ name }) => name).join(words.punctuation.comma)}</span>{" "}
        <time datetime={formatInstant(teaser.date)}>
          {edition ? formatStoryTime(teaser.date, edition, lang) : formatDate(teaser.date, lang)}
        </time>
      </p>
      {place === "thumb" && picture}
    </article>
  );
}
