import { createSlug } from "../writing/create-slug.ts";
import { findTexts, isStaff } from "./created-texts.ts";
import type { PublicationAnswers } from "./publication-answers.ts";

/** The files of facts of a new publication, by path. */
export function formatFacts(answers: PublicationAnswers, year: number): Readonly<Record<string, string>> {
  const { name, url, lang, timeZone, licence, author } = answers;
  const authorId = findAuthorId(answers);
  const { texts } = findTexts(lang);
  return {
    "_data/site.ts": `import { defineSite } from "offprint/facts";

export const site = defineSite({
  name: ${quote(name)},
  tagline: ${quote(texts.tagline)},
  description: ${quote(texts.description(name))},
  url: ${quote(url)},
  lang: ${quote(lang)},
  timeZone: ${quote(timeZone)},
  // Identifies the publication in feeds for ever (RFC 4151): a domain that was yours on that date.
  tagAuthority: { domain: ${quote(new URL(url).hostname)}, date: "${year}" },
  publisher: {
    name: ${quote(name)},
    description: ${quote(texts.publisher(name))},
    sameAs: [],
    about: "about",
    correctionsPolicy: "corrections-policy",
    sourcingPolicy: "sourcing-policy",
  },
  licence: { name: ${quote(licence.name)}${licence.url === undefined ? "" : `, url: ${quote(licence.url)}`} },
  articlesPerPage: 20,
  articlesPerFeed: 30,
  // More facts, such as a logo, colours and menus: the editor lists and explains them when you type here.
});
`,
    "_data/authors.ts": `import { defineAuthors } from "offprint/facts";

export const authors = defineAuthors({
  ${quoteKey(authorId)}: { name: ${quote(author)}, description: ${quote(texts.author(author))}${isStaff(author) ? ", isDesk: true" : ""} },
});
`,
    "_data/tags.ts": formatEntities(
      "tags",
      "defineTags",
      "Topics, by id: what an article's `tags` may list.",
    ),
    "_data/people.ts": formatEntities(
      "people",
      "definePeople",
      "People, by id: whom an article's `about` and `mentions` may list.",
    ),
    "_data/organizations.ts": formatEntities(
      "organizations",
      "defineOrganizations",
      "Organizations, by id: what an article's `about` and `mentions` may list.",
    ),
  };
}

/** The id of the first author; a name without Latin letters has none of its own. */
export function findAuthorId({ author, lang }: Pick<PublicationAnswers, "author" | "lang">): string {
  return createSlug(author, lang) || "staff";
}

function formatEntities(name: string, define: string, comment: string): string {
  return `import { ${define} } from "offprint/facts";

/** ${comment} For example: harbour: { name: "The harbour", description: "Ships, quays and fees." } */
export const ${name} = ${define}({});
`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function quoteKey(key: string): string {
  return /^[a-z]+$/.test(key) ? key : quote(key);
}
