import { DateTime } from "luxon";
import type { Article, Teaser } from "../../src/model/article.ts";
import type { Body } from "../../src/model/body.ts";
import type { Correction } from "../../src/model/correction.ts";
import type { Edition, Subject } from "../../src/model/edition.ts";
import type { Entity, EntityKind } from "../../src/model/entity.ts";
import { Lazy } from "../../src/model/lazy.ts";
import type { Picture } from "../../src/model/picture.ts";
import type { Site } from "../../src/model/site.ts";
import type { CitedSource } from "../../src/model/source.ts";
import { schemes } from "../../src/model/theme.ts";
import { listSources } from "../../src/sources/list-sources.ts";

/**
 * A small valid Edition: three articles in two years and two languages, two tags, one author, one person, one
 * organization, one page. Lists of tags, authors, people and organizations follow from the articles given.
 */
export function createSampleEdition(overrides: Partial<Edition> = {}): Edition {
  const articles = overrides.articles ?? createSampleArticles();
  return {
    site: createSampleSite(),
    menus: {},
    now: sampleDate("2024-05-04T12:00:00"),
    articles,
    pages: [
      {
        file: "src/content/pages/about.md",
        url: "about.html",
        title: "About us",
        description: "Who we are.",
        lang: "en",
        body: createSampleBody("We report on one harbour."),
      },
    ],
    tags: listSubjects(articles, (article) => article.tags),
    authors: listSubjects(articles, (article) => article.authors),
    people: listSubjects(articles, (article) => entitiesOfKind(article, "person")),
    organizations: listSubjects(articles, (article) => entitiesOfKind(article, "organization")),
    series: [],
    sections: listSubjects(articles, ({ section }) => (section ? [section] : [])),
    corrections: articles.flatMap((article) =>
      article.corrections.map((correction) => ({ article, correction })),
    ),
    sources: listSources(articles),
    redirects: [],
    assets: [],
    statics: [],
    ...overrides,
  };
}

/** Its URL has a sub-path, so that tests find links without it. */
export function createSampleSite(overrides: Partial<Site> = {}): Site {
  return {
    name: "The Harbour Post",
    tagline: "News from the quay",
    description: "A newspaper about one harbour.",
    url: "https://example.org/post/",
    lang: "en",
    timeZone: "Europe/Berlin",
    tagAuthority: { domain: "example.org", date: "2021" },
    publisher: {
      name: "Harbour Press",
      description: "The people behind The Harbour Post.",
      sameAs: ["https://www.wikidata.org/wiki/Q1"],
      about: "about.html",
      correctionsPolicy: "corrections-policy.html",
      sourcingPolicy: "sourcing-policy.html",
    },
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    articlesPerPage: 20,
    articlesPerFeed: 20,
    offprints: false,
    cards: false,
    linkedFiles: [],
    minimumSources: 0,
    history: "optional",
    showCommitSubjects: false,
    theme: schemes.gazette,
    ...overrides,
  };
}

/** Creates an article with the defaults of the newest sample article. URL, file and id follow from `key`. */
export function createSampleArticle(overrides: Partial<Article> = {}): Article {
  const key = overrides.key ?? "2024/ferry";
  const article = {
    file: `src/content/articles/${key}.md`,
    url: `${key}.html`,
    key,
    id: `tag:example.org,2021:${key}`,
    title: "The ferry sails again",
    description: "After six weeks in dock the ferry is back.",
    date: sampleDate("2024-05-03T08:30:00"),
    authors: [sampleEntities.author],
    tags: [sampleEntities.ferries, sampleEntities.quays],
    kind: "news" as const,
    lang: "en",
    draft: false,
    extra: {},
    about: [sampleEntities.organization],
    mentions: [sampleEntities.person],
    body: createSampleBody("The ferry left at dawn."),
    related: [],
    crops: [],
    isRetracted: false,
    sources: [],
    corrections: [],
    ...overrides,
  };
  return { teaser: pickTeaser(article), ...article };
}

function pickTeaser(article: Teaser): Teaser {
  const { file, url, key, title, description, date, updated, authors, tags, kind, lang, draft } = article;
  const { extra, section, correctionMark } = article;
  return {
    ...{ file, url, key, title, description, date, authors, tags, kind, lang, draft, extra },
    ...(updated && { updated }),
    ...(section && { section }),
    ...(correctionMark && { correctionMark }),
  };
}

export function createSampleEntity(kind: EntityKind, id: string, name: string): Entity {
  const folder = {
    tag: "tags",
    author: "authors",
    person: "people",
    organization: "organizations",
    section: "sections",
    series: "series",
  }[kind];
  return {
    kind,
    id,
    name,
    description: `About ${name}.`,
    sameAs: [],
    url: `${folder}/${id}.html`,
    ...(kind === "person" || kind === "organization" ? {} : { feedUrl: `${folder}/${id}.xml` }),
  };
}

export function createSampleBody(text: string): Body {
  const address = "https://example.org/post/about.html";
  const absolute = new Lazy(text, () => `<p>${text} <a href="${address}">About us</a></p>`);
  return {
    html: new Lazy(text, () => `<p>${text} <a href="../about.html">About us</a></p>`),
    absoluteHtml: absolute,
    standaloneHtml: absolute,
    pictures: [],
    wordCount: text.split(" ").length + 2,
    characterCount: 0,
    opening: [`${text} About us`],
    styles: [],
  };
}

/** A picture in two widths, `images/<name>-320.jpeg` and `images/<name>-640.jpeg`. */
export function createSamplePicture(name: string, type = "image/jpeg"): Picture {
  const [, ending = ""] = type.split("/");
  const variants = [320, 640].map((width) => ({
    file: `.cache/images/${name}-${width}.${ending}`,
    url: `images/${name}-${width}.${ending}`,
    width,
    height: width,
  }));
  return { file: `${name}.jpg`, width: 640, height: 640, formats: [{ type, variants }] };
}

/** A report that is cited twice, a document with a file, and an unnamed source. */
export function createSampleSources(): CitedSource[] {
  return [
    {
      id: "herald",
      number: 1,
      source: {
        kind: "report",
        title: "High water",
        publisher: "The Herald",
        url: "https://herald.example/high-water",
        date: sampleDate("2023-12-30"),
        authors: ["Rosa Pier"],
      },
      citations: [{ id: "cite.1" }, { id: "cite.3", locator: "p. 4" }],
    },
    {
      id: "log",
      number: 2,
      source: {
        kind: "document",
        title: "The log",
        archived: "https://archive.example/log",
        file: {
          file: "src/content/articles/2024/quay.jpg",
          url: "files/a1b2/quay.jpg",
          bytes: 12_345,
          sha256: "a1b2".repeat(16),
        },
      },
      citations: [{ id: "cite.2" }],
    },
    {
      id: "pilots",
      number: 3,
      source: {
        kind: "unnamed",
        description: "pilots of the port",
        knows: "they were on the water",
        reason: "they may not speak",
        count: 2,
      },
      citations: [{ id: "cite.4" }],
    },
  ];
}

export function createSampleCorrection(overrides: Partial<Correction> = {}): Correction {
  return {
    id: "correction.1",
    kind: "correction",
    date: sampleDate("2024-01-11T09:00:00"),
    text: "An earlier version had the height wrong; see about us.",
    html: new Lazy(
      "height",
      (href) =>
        `<p>An earlier version had the height wrong; see <a href="${href("about.html")}">about us</a>.</p>`,
    ),
    was: "thirty metres",
    now: "forty metres",
    ...overrides,
  };
}

/** Parses a local time in the sample site's time zone. */
export function sampleDate(iso: string): DateTime {
  return DateTime.fromISO(iso, { zone: "Europe/Berlin" });
}

export const sampleEntities = {
  ferries: createSampleEntity("tag", "ferries", "Ferries"),
  quays: createSampleEntity("tag", "quays", "Quays & piers"),
  author: createSampleEntity("author", "mia-lund", "Mia Lund"),
  person: createSampleEntity("person", "jo-berg", "Jo Berg"),
  organization: {
    ...createSampleEntity("organization", "port-board", "Port Board"),
    sameAs: ["https://www.wikidata.org/wiki/Q2"],
  },
} as const;

function createSampleArticles(): readonly Article[] {
  const ferry = createSampleArticle({ updated: sampleDate("2024-05-04T09:00:00"), dateline: "Kiel" });
  const crane = createSampleArticle({
    key: "2024/crane",
    title: "What the new crane is for",
    description: "It lifts more than the old one.",
    date: sampleDate("2024-01-10T07:00:00"),
    tags: [sampleEntities.quays],
    about: [],
    mentions: [],
    kind: "explainer",
    body: createSampleBody("The crane is tall."),
  });
  const tide = createSampleArticle({
    key: "2023/tide",
    title: "潮水来了",
    description: "港口的潮水比往年高。",
    date: sampleDate("2023-12-31T23:30:00"),
    tags: [sampleEntities.quays],
    about: [],
    mentions: [],
    lang: "zh",
    body: createSampleBody("潮水来了。"),
  });
  return [{ ...ferry, related: [crane, tide] }, crane, tide];
}

function entitiesOfKind(article: Article, kind: EntityKind): readonly Entity[] {
  return [...article.about, ...article.mentions].filter((entity) => entity.kind === kind);
}

function listSubjects(
  articles: readonly Article[],
  entitiesOf: (article: Article) => readonly Entity[],
): Subject[] {
  const entities = new Map(articles.flatMap(entitiesOf).map((entity) => [entity.id, entity]));
  return [...entities.values()].map((entity) => ({
    entity,
    articles: articles.filter((article) => entitiesOf(article).some(({ id }) => id === entity.id)),
  }));
}
