import { Fragment } from "preact";
import type { IndexList, Introduction } from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import { feedUrls, type Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { langOf } from "./lang-of.ts";

interface FrontIndexProps {
  readonly lists: readonly IndexList[];
  readonly site: Site;
  readonly href: Href;
}

/** The names of topics and people as running text, at the end of the front page. */
export function FrontIndex({ lists, site, href }: FrontIndexProps) {
  const labels = findLabels(site.lang, site);
  const own = langOf(site.lang, labels);
  const { colon, comma } = labels.words.punctuation;
  return (
    <div class="index">
      {lists.map(({ title, entries }) => (
        <p key={title}>
          <b class="label">
            {title}
            {colon}
          </b>
          {entries.map(({ url, name }, index) => (
            <Fragment key={url}>
              {index > 0 && comma}
              <a href={href(url)} {...own}>
                {name}
              </a>
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

interface IntroductionsProps {
  readonly hasPodcast?: boolean | undefined;
  readonly pages: readonly Introduction[];
  readonly site: Site;
  readonly href: Href;
}

/** Pages on the publication, and its feeds: below the only article of a front page. */
export function Introductions({ pages, hasPodcast, site, href }: IntroductionsProps) {
  const labels = findLabels(site.lang, site);
  const { frame } = labels.words;
  return (
    <div class="introductions">
      {pages.map(({ url, title, description, lang }) => (
        <section key={url} {...langOf(lang, labels)}>
          <h2>
            <a href={href(url)}>{title}</a>
          </h2>
          <p>{description}</p>
        </section>
      ))}
      <ul class="names">
        <li>
          <a href={href(feedUrls.atom)}>{frame.atomFeed}</a>
        </li>
        <li>
          <a href={href(feedUrls.json)}>{frame.jsonFeed}</a>
        </li>
        {hasPodcast && (
          <li>
            <a href={href(feedUrls.podcast)}>{frame.podcastFeed}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
