import type { Edition } from "../model/edition.ts";
import { offprintUrl } from "../model/urls.ts";
import { indexWithheld, type WithheldArticle, type WithheldIndex } from "./index-withheld.ts";

/** What the checks of a build ask of an Edition. Keys and paths start at the site's root. */
export interface SiteContext {
  readonly siteUrl: string;
  readonly articles: ReadonlyMap<string, ArticleSize>;
  readonly offprints: ReadonlySet<string>;
  /** Pictures and linked files. */
  readonly assets: ReadonlySet<string>;
  /** Static files: copied as they are. */
  readonly statics: ReadonlySet<string>;
  readonly withheld: WithheldIndex;
}

/** What the checks of one page ask of an Edition: plain data, as a part of a cache key. */
export type PageContext = {
  readonly siteUrl: string;
  /** Set on the page of an article. */
  readonly article?: ArticleSize | undefined;
  readonly isOffprint?: boolean;
};

type ArticleSize = {
  readonly wordCount: number;
  readonly sourceCount: number;
};

export function buildContext(edition: Edition, withheld: readonly WithheldArticle[]): SiteContext {
  const { site, articles, assets, statics } = edition;
  return {
    siteUrl: site.url,
    articles: new Map(
      articles.map(({ url, body, sources }) => [
        url,
        { wordCount: body.wordCount, sourceCount: sources.length },
      ]),
    ),
    offprints: new Set(site.offprints ? articles.map(offprintUrl) : []),
    assets: new Set(assets.map(({ url }) => url)),
    statics: new Set(statics.map(({ url }) => url)),
    withheld: indexWithheld(withheld, edition),
  };
}
