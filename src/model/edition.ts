import type { DateTime } from "luxon";
import type { Article, SeriesPart, Teaser } from "./article.ts";
import type { Asset } from "./asset.ts";
import type { Body } from "./body.ts";
import type { Correction } from "./correction.ts";
import type { Entity, PlannedPart, Series } from "./entity.ts";
import type { Portrait } from "./picture.ts";
import type { Site } from "./site.ts";
import type { Menus } from "./site-link.ts";
import type { Source } from "./source.ts";

/**
 * The publication as the templates see it: validated, linked, sorted, frozen. Nothing in it points back
 * (an article knows its author's record, not the author's articles), so any part of it can be hashed.
 *
 * Every `url` is the path of an output file from the site's root, without a leading slash
 * (`2021/some-story.html`); `src/model/urls.ts` makes it relative or absolute where it is shown.
 */
export interface Edition {
  readonly site: Site;
  readonly menus: Menus;
  /** The build's clock, read once. It decides which articles are due and recent; no page contains it. */
  readonly now: DateTime;
  /** Every article that is due, newest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly Page[];
  /** Only tags with articles, in the order of their names; likewise authors, people and organizations. */
  readonly tags: readonly Subject[];
  readonly authors: readonly Subject[];
  readonly people: readonly Subject[];
  readonly organizations: readonly Subject[];
  /** Only sections with articles, in the order of their file. */
  readonly sections: readonly Subject[];
  /** Only series with articles, in the order of their file. */
  readonly series: readonly SeriesSubject[];
  /** All corrections, newest first. */
  readonly corrections: readonly ListedCorrection[];
  /** All cited sources, in the order of the list of sources. */
  readonly sources: readonly ListedSource[];
  readonly redirects: readonly Redirect[];
  /** Files that articles and pages show or link to, and preview cards. */
  readonly assets: readonly Asset[];
  /** Files that are copied as they are. */
  readonly statics: readonly Asset[];
  /** The publication's own part of `robots.txt`. */
  readonly robots?: RobotsPart;
}

/** A page that is not news: about, policies. */
export interface Page {
  readonly file: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Its place among the pages of its folder, and in the footer. */
  readonly order?: number;
  readonly body: Body;
}

/** An old path that points to an article's new one. */
export interface Redirect {
  readonly url: string;
  /** An article or a page. */
  readonly to: Pick<Teaser, "url" | "title" | "lang">;
}

/** An entity with the articles that it appears in, newest first. */
export interface Subject {
  readonly entity: Entity;
  readonly articles: readonly Teaser[];
  /** Only some authors have one. */
  readonly portrait?: Portrait;
}

/** A series, also with its published and announced parts, by number. */
export interface SeriesSubject extends Subject {
  readonly entity: Series;
  readonly parts: readonly (SeriesPart | PlannedPart)[];
}

/** A correction in the list of all. */
export interface ListedCorrection {
  readonly article: Pick<Article, "id" | "url" | "title" | "lang">;
  readonly correction: Correction;
}

/** A source in the list of all. */
export interface ListedSource {
  readonly source: Source;
  /** The articles that cite it, newest first. */
  readonly articles: readonly Teaser[];
}

/** A publication's own part of `robots.txt`, which is generated. */
export interface RobotsPart {
  /** Its lines, with line ends `\n`. */
  readonly text: string;
  /** Whether it has rules for every robot (`User-agent: *`), which then stand in place of the generated ones. */
  readonly hasCommonGroup: boolean;
  /** The addresses of more sitemaps. */
  readonly sitemaps: readonly string[];
}
