import type { Article } from "../../model/article.ts";
import type { Correction } from "../../model/correction.ts";
import type { Edition } from "../../model/edition.ts";
import type { Entity, Series } from "../../model/entity.ts";
import { listFrontPages } from "./expected-front.ts";

/** An entry of a feed; its `url` may end in a fragment. */
export interface ExpectedEntry {
  readonly id: string;
  readonly url: string;
  /** The URLs of the recordings that come with it. */
  readonly recordings?: readonly string[];
}

/** The most revisions in the feed of changes. */
const MOST_REVISIONS = 100;

/** The path of another page of an article: `2021/a.html` → `2021/a.history.html`. */
export function besides({ url }: Article, kind: string): string {
  return url.replace(/\.html$/, `.${kind}.html`);
}

/** Cuts a list into pages; a list without items still has one page. */
function paginate<Item>(url: string, items: readonly Item[], perPage: number): [string, readonly Item[]][] {
  const further = url === "index.html" ? "page-" : url.replace(/html$/, "page-");
  return Array.from({ length: Math.max(1, Math.ceil(items.length / perPage)) }, (_, index) => [
    index === 0 ? url : `${further}${index + 1}.html`,
    items.slice(index * perPage, (index + 1) * perPage),
  ]);
}

/** An entity or a year, with its articles. */
interface Group extends Pick<Entity, "url" | "feedUrl"> {
  readonly articles: Article[];
}

export function groupBySubject(articles: readonly Article[]): Group[] {
  const groups = new Map<string, Group>();
  for (const article of articles) {
    const { authors, tags, about, mentions, section, series, date } = article;
    const single = [section, series?.entity].flatMap((subject) => subject ?? []);
    const subjects = [...authors, ...tags, ...about, ...mentions, ...single, { url: `${date.year}.html` }];
    for (const [url, subject] of new Map(subjects.map((one) => [one.url, one]))) {
      const group = groups.get(url) ?? { ...subject, articles: [] };
      groups.set(url, group);
      group.articles.push(article);
    }
  }
  return [...groups.values()];
}

export function buildLists(
  articles: readonly Article[],
  subjects: readonly Group[],
  edition: Pick<Edition, "site" | "series" | "sections" | "now">,
): Map<string, readonly string[]> {
  const { site, series } = edition;
  const isYear = (url: string) => /^\d+\.html$/.test(url);
  const isSeries = (url: string) => series.some(({ entity }) => entity.url === url);
  const perPage = site.articlesPerPage;
  const lists = [
    ...subjects
      .filter(({ url }) => !isSeries(url))
      .flatMap(({ url, articles }) =>
        paginate(url, articles, isYear(url) ? Number.POSITIVE_INFINITY : perPage),
      ),
  ];
  return new Map([
    ...listFrontPages(articles, edition),
    ...lists.map(([path, articles]): [string, string[]] => [path, articles.map(({ url }) => url)]),
    ...series.flatMap(({ entity }) => listParts(articles, entity, perPage)),
  ]);
}

/** The parts of a series by number. One that is only announced takes a place, but has no URL. */
function listParts(
  articles: readonly Article[],
  { url, planned }: Series,
  perPage: number,
): [string, string[]][] {
  const published = articles.flatMap(({ url: article, series }) =>
    series?.entity.url === url ? [{ part: series.part, urls: [article] }] : [],
  );
  const isPublished = (part: number) => published.some((one) => one.part === part);
  const announced = planned.flatMap(({ part }) => (isPublished(part) ? [] : [{ part, urls: [] }]));
  const parts = [...published, ...announced].sort((a, b) => a.part - b.part);
  return paginate(url, parts, perPage).map(([path, items]) => [path, items.flatMap(({ urls }) => urls)]);
}

export function buildCorrections(
  articles: readonly Article[],
  { articlesPerPage, offprints }: Edition["site"],
): Map<string, readonly Correction[]> {
  const all = listCorrections(articles).flatMap(({ correction }) =>
    correction.kind === "update" ? [] : [correction],
  );
  const own = articles.flatMap((article): [string, Correction[]][] => {
    const isRetraction = ({ kind }: Correction) => kind === "retraction";
    const newestFirst = article.corrections
      .toReversed()
      .toSorted((a, b) => Number(isRetraction(b)) - Number(isRetraction(a)));
    return [article.url, ...(offprints ? [besides(article, "offprint")] : [])].map((path) => [
      path,
      newestFirst,
    ]);
  });
  return new Map([...paginate("corrections.html", all, articlesPerPage), ...own]);
}

/** Newest first; corrections of one date are in the order of the articles. */
function listCorrections(articles: readonly Article[]) {
  const all = articles.flatMap(({ id, url, corrections }) =>
    corrections.toReversed().map((correction) => ({
      id: `${id}#${correction.id}`,
      url: `${url}#${correction.id}`,
      correction,
    })),
  );
  return all.sort((a, b) => b.correction.date.toMillis() - a.correction.date.toMillis());
}

export function buildFeeds(
  articles: readonly Article[],
  subjects: readonly Group[],
  perFeed: number,
): Map<string, readonly ExpectedEntry[]> {
  const newest = <T>(list: readonly T[]) => list.slice(0, perFeed);
  const entries = (list: readonly Article[]) => newest(list).map(expectEntry);
  return new Map<string, readonly ExpectedEntry[]>([
    ["feed.xml", entries(articles)],
    ["feed.json", entries(articles)],
    ...(articles.some(({ audio }) => audio) ? [["podcast.xml", newest(listHeard(articles))] as const] : []),
    ["corrections.xml", newest(listCorrections(articles))],
    ...(articles.some(({ history }) => history) ? [["changes.xml", listRevisions(articles)] as const] : []),
    ...subjects.flatMap(({ feedUrl, articles }) =>
      feedUrl === undefined ? [] : [[feedUrl, entries(articles)] as const],
    ),
  ]);
}

/** The articles of the podcast, each with the recording of its front matter alone. */
function listHeard(articles: readonly Article[]): ExpectedEntry[] {
  return articles.flatMap(({ id, url, audio }) =>
    audio ? [{ id, url, recordings: [audio.asset.url] }] : [],
  );
}

function expectEntry({ id, url, audio, body }: Article): ExpectedEntry {
  const recordings = [audio, ...(body.media ?? [])].flatMap((media) => media?.asset.url ?? []);
  return { id, url, recordings };
}

/** Lists the newest revisions that are not withheld, newest first; revisions of one time are in the order of the articles. */
function listRevisions(articles: readonly Article[]): ExpectedEntry[] {
  const recent = articles.flatMap((article) => {
    const revisions = article.history?.revisions ?? [];
    return revisions.flatMap(({ kind, commit, date }, index) => {
      if (kind === "redacted" || kind === "extended") return [];
      const url = `${besides(article, "history")}#revision.${revisions.length - index}`;
      return [{ id: `${article.id}#revision.${commit}`, url, date }];
    });
  });
  return recent.sort((a, b) => b.date.toMillis() - a.date.toMillis()).slice(0, MOST_REVISIONS);
}
