import type { DateTime } from "luxon";
import type { Histories } from "../history/load-histories.ts";
import type { Article, PicturedTeaser, SeriesPlace, Teaser } from "../model/article.ts";
import type { Edition, ListedCorrection, Page, Redirect } from "../model/edition.ts";
import { listSources } from "../sources/list-sources.ts";
import type { BuiltBodies } from "./build-bodies.ts";
import { buildSeries, findPlaces } from "./build-series.ts";
import type { Facts } from "./facts/parse-facts.ts";
import { findRelated } from "./find-related.ts";
import type { LinkedArticle } from "./link-article.ts";
import type { Statics } from "./list-statics.ts";
import { listAllSubjects, listNamed } from "./outline-edition.ts";
import type { ParsedPage } from "./parse-article.ts";

export interface EditionParts {
  readonly facts: Facts;
  readonly now: DateTime;
  /** The articles that the Edition shows, newest first. */
  readonly articles: readonly LinkedArticle[];
  readonly pages: readonly ParsedPage[];
  readonly bodies: Pick<BuiltBodies, "articles" | "pages">;
  readonly histories: Pick<Histories, "byFile">;
  readonly statics: Pick<Statics, "files" | "robots">;
}

/** Builds the Edition: related articles, lists. It has no assets yet: they are known only when its pictures are. */
export function buildEdition(parts: EditionParts): Edition {
  const { facts, articles } = parts;
  const built = buildArticles(parts);
  const pages = parts.pages.map((page) => buildPage(page, parts));
  return {
    site: facts.site,
    // Their targets are known only when the Edition is.
    menus: {},
    now: parts.now,
    articles: built,
    pages: pages.map(({ page }) => page),
    ...listAllSubjects(facts, articles),
    corrections: listCorrections(parts),
    sources: listSources(built),
    redirects: [...articles.flatMap(buildRedirects), ...pages.flatMap(listRedirects)],
    assets: [],
    statics: parts.statics.files,
    ...(parts.statics.robots && { robots: parts.statics.robots }),
  };
}

function buildArticles({ facts, articles, bodies, histories }: EditionParts): Article[] {
  const pictured = new Map(
    articles.map(({ teaser }) => {
      const { image } = get(bodies.articles, teaser.file);
      return [teaser, image ? { ...teaser, image } : teaser];
    }),
  );
  const related = findRelated(
    articles.map((article) => ({
      teaser: pictured.get(article.teaser) ?? article.teaser,
      subjects: [...article.teaser.tags, ...listNamed(article)],
      series: article.series?.entity,
    })),
    facts.site.lang,
  );
  const places = findPlaces(buildSeries(facts.series, articles));
  return articles.map(({ parsed, teaser, series: _, ...linked }) => {
    const { dateline, short, front } = parsed.frontMatter;
    const { image, audio, sources, corrections, body } = get(bodies.articles, teaser.file);
    const history = histories.byFile.get(teaser.file);
    const place = places.get(teaser);
    const series = place && illustrateNext(place, pictured);
    const isRetracted = teaser.correctionMark === "retraction";
    return {
      ...teaser,
      ...linked,
      teaser,
      ...(image && { image }),
      ...(audio && { audio }),
      crops: [],
      isRetracted,
      sources,
      corrections,
      ...(history && { history }),
      body,
      related: related.get(teaser.url) ?? [],
      ...(series && { series }),
      ...(front && { front }),
      ...(dateline && { dateline }),
      ...(short && !isRetracted && { short }),
    };
  });
}

/** Adds the picture of the next part of a series. */
function illustrateNext(place: SeriesPlace, pictured: ReadonlyMap<Teaser, PicturedTeaser>): SeriesPlace {
  const { next } = place;
  const teaser = next && pictured.get(next.teaser);
  return teaser ? { ...place, next: { ...next, teaser } } : place;
}

/** Newest first; those of one date in the order of the articles, an article's own newest first. */
function listCorrections({ articles, bodies }: EditionParts): ListedCorrection[] {
  return articles
    .flatMap(({ teaser, id }) =>
      get(bodies.articles, teaser.file)
        .corrections.toReversed()
        .map((correction) => ({ article: { ...teaser, id }, correction })),
    )
    .sort((a, b) => b.correction.date.toMillis() - a.correction.date.toMillis());
}

/** Redirects are no part of the page, which would be rendered again for each of them. */
function buildPage(
  { source: { file }, frontMatter: { redirectFrom, ...fields }, url }: ParsedPage,
  { facts, bodies }: EditionParts,
): { readonly page: Page; readonly redirectFrom: readonly string[] } {
  const { body } = get(bodies.pages, file);
  return { page: { file, url, lang: facts.site.lang, ...fields, body }, redirectFrom };
}

function listRedirects({ page, redirectFrom }: ReturnType<typeof buildPage>): Redirect[] {
  const { title, lang } = page;
  return redirectFrom.map((url) => ({ url, to: { url: page.url, title, lang } }));
}

function buildRedirects({ parsed, teaser }: LinkedArticle): Redirect[] {
  return parsed.frontMatter.redirectFrom.map((url) => ({ url, to: teaser }));
}

function get<T>(bodies: ReadonlyMap<string, T>, file: string): T {
  const body = bodies.get(file);
  if (!body) throw new Error(`${file} is shown but its text was not rendered`);
  return body;
}
