import type { Article } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import type { CitedSource, Source } from "../model/source.ts";
import type { ExpectedSite } from "./expected-site.ts";

/**
 * What an Edition expects of one page, and all of it that the checks of single pages can ask for. It is plain data: its
 * JSON says everything that a verdict on these bytes depends on.
 */
export type ExpectedPage = {
  readonly path: string;
  readonly site: { readonly url: string; readonly timeZone: string };
  /** Set on the page of an article. */
  readonly article?: ExpectedArticle;
  /** Set on an article's copy in one file. */
  readonly copyOf?: ExpectedArticle;
  /** What the page says was corrected, in its order. */
  readonly corrections: readonly ExpectedCorrection[];
  /** The path to which the page of an old address leads. */
  readonly redirectTo?: string;
};

export type ExpectedArticle = {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  readonly updated?: number;
  readonly wordCount: number;
  readonly sources: readonly ExpectedSource[];
};

export type ExpectedSource = {
  readonly number: number;
  /** Ids of the places that cite it. */
  readonly citations: readonly string[];
  /** Addresses elsewhere, and paths of kept files. */
  readonly addresses: readonly string[];
};

export type ExpectedCorrection = {
  readonly id: string;
  readonly text: string;
  readonly was?: string;
  readonly now?: string;
};

export function expectPage(path: string, expected: ExpectedSite): ExpectedPage {
  const { url, timeZone } = expected.edition.site;
  const article = expected.articles.get(path);
  const original = expected.copies.get(path);
  const redirectTo = expected.redirects.get(path);
  return {
    path,
    site: { url, timeZone },
    ...(article && { article: expectArticle(article) }),
    ...(original && { copyOf: expectArticle(original) }),
    corrections: (expected.corrections.get(path) ?? []).map(expectCorrection),
    ...(redirectTo !== undefined && { redirectTo }),
  };
}

function expectArticle({ url, date, updated, body, sources }: Article): ExpectedArticle {
  return {
    url,
    date: date.toMillis(),
    ...(updated && { updated: updated.toMillis() }),
    wordCount: body.wordCount,
    sources: sources.map(expectSource),
  };
}

function expectSource({ number, source, citations }: CitedSource): ExpectedSource {
  return { number, citations: citations.map(({ id }) => id), addresses: listAddresses(source) };
}

function listAddresses(source: Source): string[] {
  const archived = source.kind === "document" ? source.archived : undefined;
  const file = source.kind === "document" ? source.file?.url : undefined;
  return ["url" in source ? source.url : undefined, archived, file].filter((link) => link !== undefined);
}

function expectCorrection({ id, text, was, now }: Correction): ExpectedCorrection {
  return { id, text, ...(was !== undefined && { was }), ...(now !== undefined && { now }) };
}
