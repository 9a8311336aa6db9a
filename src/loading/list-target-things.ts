import path from "node:path";
import type { Teaser } from "../model/article.ts";
import type { Entity } from "../model/entity.ts";
import { articleFolder, pageFolder } from "../model/folders.ts";
import { feedUrls, listUrls } from "../model/urls.ts";
import type { Facts } from "./facts/parse-facts.ts";
import type { EditionOutline } from "./outline-edition.ts";
import type { LinkTarget } from "./resolve-link.ts";
import type { TargetThing, TargetThings } from "./resolve-target.ts";

export interface TargetSources {
  readonly edition: EditionOutline;
  readonly facts: Pick<Facts, "sections" | "series" | "tags" | "authors" | "people" | "organizations">;
  /** Articles that are not in the Edition. */
  readonly withheld: readonly Teaser[];
  /** The publication's own templates. */
  readonly templates: readonly LinkTarget[];
  /** Content files that could not be parsed. A target that names one, or that might need one, is not a diagnostic. */
  readonly rejected: readonly string[];
}

type Things = Map<string, TargetThing>;

/**
 * Lists everything that targets name. A thing that this build has no file of says why.
 */
export function listTargetThings(sources: TargetSources): TargetThings {
  const { edition, facts, rejected } = sources;
  const shown = new Set(
    [
      ...edition.sections,
      ...edition.series,
      ...edition.tags,
      ...edition.authors,
      ...edition.people,
      ...edition.organizations,
    ].map(({ entity }) => entity),
  );
  const list = (entities: ReadonlyMap<string, Entity>): Things =>
    new Map(
      [...entities].map(([id, entity]) => {
        const { url, name } = entity;
        return [
          id,
          { url, name: { name }, ...(rejected.length === 0 && !shown.has(entity) && withoutArticles) },
        ];
      }),
    );
  const things = {
    section: list(facts.sections),
    series: list(facts.series),
    tag: list(facts.tags),
    author: list(facts.authors),
    person: list(facts.people),
    organization: list(facts.organizations),
    page: listPages(sources),
    article: listArticles(sources),
    list: listLists(),
  };
  return { ...things, feed: listFeeds(sources, things) };
}

const rejectedThing: TargetThing = { url: "", name: { name: "" } };

const withoutArticles = {
  missing: "has no articles, so it has no page; leave it out until an article has it",
};

function listPages({ edition, templates, rejected }: TargetSources): Things {
  const nameOf = (url: string) => url.replace(/\.html$/, "");
  return new Map<string, TargetThing>([
    ...templates.map(({ url }): [string, TargetThing] => [nameOf(url), { url }]),
    ...edition.pages.map(({ url, title, lang }): [string, TargetThing] => [
      nameOf(url),
      { url, name: { name: title, ...(lang !== edition.site.lang && { lang }) } },
    ]),
    ...rejected.map((file): [string, TargetThing] => [
      path.posix.relative(pageFolder, file.replace(/(?:\/index)?\.md$/, "")),
      rejectedThing,
    ]),
  ]);
}

function listArticles({ edition, withheld, rejected }: TargetSources): Things {
  const name = ({ title, lang }: Teaser) => ({ name: title, ...(lang !== edition.site.lang && { lang }) });
  return new Map<string, TargetThing>([
    ...edition.articles.map(({ teaser }): [string, TargetThing] => [
      teaser.key,
      { url: teaser.url, name: name(teaser) },
    ]),
    ...withheld.map(({ key, url, draft }): [string, TargetThing] => [
      key,
      { url, missing: `${draft ? "is a draft" : "is not due yet"}; leave it out until it is published` },
    ]),
    ...rejected.map((file): [string, TargetThing] => [
      path.posix.relative(articleFolder, file.replace(/(?:\/index)?\.md$/, "")),
      rejectedThing,
    ]),
  ]);
}

const lists = ["home", "archive", "topics", "corrections", "sources"] as const;

function listLists(): Things {
  return new Map(lists.map((list) => [list, { url: listUrls[list], name: { list } }]));
}

const siteFeeds = ["atom", "json", "corrections", "changes", "podcast"] as const;
const withoutPodcast = {
  missing: "does not exist: no article has audio in its front matter; leave it out until one has",
};
const withoutChanges = {
  missing: "does not exist: no article has a history of changes; leave it out until one has",
};

/** The feeds of the site, and by `tag:quays` those of things. */
function listFeeds(
  { edition, facts }: TargetSources,
  things: Pick<TargetThings, "section" | "series" | "tag" | "author">,
): Things {
  const hasChanges = edition.articles.some(({ history }) => history);
  const ofSite = siteFeeds.map((feed): [string, TargetThing] => [
    feed,
    {
      url: feedUrls[feed],
      name: { feed },
      ...(feed === "changes" && !hasChanges && withoutChanges),
      ...(feed === "podcast" && !edition.hasPodcast && withoutPodcast),
    },
  ]);
  const ofThings = [facts.sections, facts.series, facts.tags, facts.authors]
    .flatMap((entities) => [...entities.values()])
    .flatMap(({ kind, id, name, feedUrl }): [string, TargetThing][] => {
      if (feedUrl === undefined || kind === "person" || kind === "organization") return [];
      const missing = things[kind].get(id)?.missing !== undefined && withoutFeed;
      return [[`${kind}:${id}`, { url: feedUrl, name: { feed: "atom", of: name }, ...missing }]];
    });
  return new Map([...ofSite, ...ofThings]);
}

const withoutFeed = { missing: "has no articles, so it has no feed; leave it out until an article has it" };
