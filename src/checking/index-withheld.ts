import type { Edition } from "../model/edition.ts";
import { createPhraseSearch } from "./find-phrases.ts";

/** An article that the site must not show: a draft, or an article with a date in the future. */
export interface WithheldArticle {
  /** Where its page would be, from the site's root. */
  readonly url: string;
  readonly title: string;
  readonly file: string;
}

export interface WithheldIndex {
  readonly byUrl: ReadonlyMap<string, WithheldArticle>;
  /** Without titles that also occur in published texts, such as a name or a place: on a page, such a title reveals nothing. */
  readonly byTitle: ReadonlyMap<string, WithheldArticle>;
}

export function indexWithheld(withheld: readonly WithheldArticle[], edition: Edition): WithheldIndex {
  const published = withheld.length === 0 ? new Set<string>() : findPublished(edition, withheld);
  const secret = withheld.filter(({ title }) => !published.has(title));
  return {
    byUrl: new Map(withheld.map((article) => [article.url, article])),
    byTitle: new Map(secret.map((article) => [article.title, article])),
  };
}

/** Returns the titles of withheld articles that occur in published texts. */
function findPublished(edition: Edition, withheld: readonly WithheldArticle[]): Set<string> {
  const titles = new Map(withheld.map(({ title }) => [escapeText(title), title]));
  const inHtml = createPhraseSearch(titles.keys())(listBodies(edition));
  const inFields = createPhraseSearch(titles.values())(listFields(edition));
  return new Set([...inFields, ...[...inHtml].map((escaped) => titles.get(escaped) ?? escaped)]);
}

/** Escapes text for its place between two tags. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A generator, because each body is rendered only when it is read. */
function* listBodies({ articles, pages }: Edition): Generator<string> {
  for (const { body } of [...articles, ...pages]) yield body.html.read();
}

function listFields({ site, articles, pages, ...subjects }: Edition): string[] {
  const { tags, authors, people, organizations } = subjects;
  return [
    site.name,
    site.tagline,
    site.publisher.name,
    ...articles.flatMap(({ dateline }) => dateline ?? []),
    ...[...articles, ...pages].flatMap(({ title, description }) => [title, description]),
    ...[...tags, ...authors, ...people, ...organizations].flatMap(({ entity }) => [
      entity.name,
      entity.description,
    ]),
  ];
}
