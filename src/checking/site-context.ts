import { measureText } from "../markdown/word-count.ts";
import type { Body } from "../model/body.ts";
import type { Edition } from "../model/edition.ts";
import { findFormOrigin } from "../model/support.ts";
import { artworkUrl, offprintUrl } from "../model/urls.ts";
import type { FileFinding, Finding } from "./finding.ts";
import { indexWithheld, type WithheldArticle, type WithheldIndex } from "./index-withheld.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageRecord } from "./page-record.ts";
import type { Target } from "./resolve-reference.ts";

/** Checks a page by itself. The result depends only on the page's bytes and the context, and is cached. */
export type PageCheck = (page: PageFacts, context: PageContext) => readonly Finding[];

/** A cross-page check: it sees all files, links and ids of a site. */
export type SiteCheck = (site: SiteFacts, context: SiteContext) => readonly FileFinding[];

/** What cross-page checks read. Keys are paths from the site's root. */
export interface SiteFacts {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, PageRecord>;
  /** Pages from `src/static`, copied as they are. */
  readonly staticPages: ReadonlyMap<string, PageRecord>;
  /** See `resolveReference`. */
  readonly resolve: (from: string, href: string) => Target;
}

/** What a build's checks need of an Edition. Keys and paths start at the site's root. */
export interface SiteContext {
  readonly siteUrl: string;
  readonly articles: ReadonlyMap<string, ArticleSize>;
  readonly offprints: ReadonlySet<string>;
  /** Offprints of retracted articles, which no page offers; their addresses stay for earlier copies and links. */
  readonly retractedOffprints: ReadonlySet<string>;
  /** Pictures and linked files. */
  readonly assets: ReadonlySet<string>;
  /** Static files. */
  readonly statics: ReadonlySet<string>;
  readonly withheld: WithheldIndex;
  /** Font files. */
  readonly fonts: readonly string[];
  /** The only origin that forms may be sent to. */
  readonly formOrigin: string | undefined;
}

/** What the checks of one page need of an Edition: plain data, because it is a part of the cache key. */
export type PageContext = {
  readonly siteUrl: string;
  /** Set on the page of an article. */
  readonly article?: ArticleSize | undefined;
  readonly isOffprint?: boolean;
  /** The publication's font files, which its pages may load; an offprint loads none. */
  readonly fonts?: readonly string[];
  /** The only origin that forms may be sent to; an offprint has none. */
  readonly formOrigin?: string | undefined;
};

type ArticleSize = {
  /** With those of transcripts, which are no part of the text. */
  readonly wordCount: number;
  readonly sourceCount: number;
};

export function buildContext(edition: Edition, withheld: readonly WithheldArticle[]): SiteContext {
  const { site, articles, assets, statics } = edition;
  const sizes = articles.map(({ url, body, sources }): [string, ArticleSize] => [
    url,
    { wordCount: body.wordCount + countSpokenWords(body), sourceCount: sources.length },
  ]);
  return {
    siteUrl: site.url,
    articles: new Map(sizes),
    offprints: new Set(site.offprints ? articles.map(offprintUrl) : []),
    retractedOffprints: new Set(articles.filter(({ isRetracted }) => isRetracted).map(offprintUrl)),
    // Only the podcast has the address of its picture.
    assets: new Set(assets.map(({ url }) => url).filter((url) => url !== artworkUrl)),
    statics: new Set(statics.map(({ url }) => url)),
    withheld: indexWithheld(withheld, edition),
    fonts: site.theme.fonts.map(({ url }) => url),
    formOrigin: findFormOrigin(site),
  };
}

function countSpokenWords({ media = [] }: Body): number {
  const words = media.flatMap(({ transcript }) => transcript.map(({ text }) => measureText(text).wordCount));
  return words.reduce((sum, count) => sum + count, 0);
}
