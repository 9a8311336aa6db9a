import type { Histories } from "../history/load-histories.ts";
import type { Article } from "../model/article.ts";
import type { Edition, Page, Subject } from "../model/edition.ts";
import type { Entity } from "../model/entity.ts";
import { groupBy } from "../model/listing.ts";
import { buildSeries } from "./build-series.ts";
import type { Facts } from "./facts/parse-facts.ts";
import type { LinkedArticle } from "./link-article.ts";
import type { ParsedPage } from "./parse-article.ts";

/** The records that have articles. */
type EditionSubjects = Pick<Edition, "tags" | "authors" | "people" | "organizations" | "sections" | "series">;

/** What texts and menus may link to of an Edition. */
export interface EditionOutline extends EditionSubjects {
  readonly site: Pick<Edition["site"], "lang">;
  readonly pages: readonly Pick<Page, "url" | "title" | "lang">[];
  readonly articles: readonly Pick<Article, "teaser" | "history">[];
  readonly hasPodcast?: boolean;
}

interface OutlineParts {
  readonly facts: Facts;
  /** The articles that the Edition shows, newest first. */
  readonly articles: readonly LinkedArticle[];
  readonly pages: readonly ParsedPage[];
  readonly histories: Pick<Histories, "byFile">;
}

/** Builds the outline before the Edition, which is built only once its texts are. */
export function outlineEdition({ facts, articles, pages, histories }: OutlineParts): EditionOutline {
  const { site } = facts;
  return {
    site,
    ...listAllSubjects(facts, articles),
    pages: pages.map(({ url, frontMatter }) => ({ url, lang: site.lang, ...frontMatter })),
    hasPodcast: articles.some(
      ({ parsed, teaser }) => parsed.frontMatter.audio && teaser.correctionMark !== "retraction",
    ),
    articles: articles.map(({ teaser }) => {
      const history = histories.byFile.get(teaser.file);
      return { teaser, ...(history && { history }) };
    }),
  };
}

/** Lists the records that have articles. @param articles newest first. */
export function listAllSubjects(facts: Facts, articles: readonly LinkedArticle[]): EditionSubjects {
  return {
    tags: listSubjects(facts.tags, articles, ({ teaser }) => teaser.tags),
    authors: listSubjects(facts.authors, articles, ({ teaser }) => teaser.authors),
    people: listSubjects(facts.people, articles, listNamed),
    organizations: listSubjects(facts.organizations, articles, listNamed),
    sections: listSubjects(facts.sections, articles, ({ teaser }) =>
      teaser.section ? [teaser.section] : [],
    ),
    series: buildSeries(facts.series, articles),
  };
}

/** The entities that have articles, in the order of `entities`, each with its articles in the order of `articles`. */
function listSubjects(
  entities: ReadonlyMap<string, Entity>,
  articles: readonly LinkedArticle[],
  listEntities: (article: LinkedArticle) => readonly Entity[],
): Subject[] {
  const appearances = articles.flatMap((article) =>
    listEntities(article).map((entity) => ({ entity, teaser: article.teaser })),
  );
  const lists = groupBy(appearances, ({ entity }) => entity);
  return [...entities.values()].flatMap((entity) => {
    const list = lists.get(entity);
    return list ? [{ entity, articles: list.map(({ teaser }) => teaser) }] : [];
  });
}

/** The people and organisations of an article, each once: it may be about a person and mention that person too. */
export function listNamed({ about, mentions }: LinkedArticle): Entity[] {
  return [...new Set([...about, ...mentions])];
}
