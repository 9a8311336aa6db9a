import { sourcesPerPage } from "../sources/list-sources.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Asset, Edition, Publisher, Subject } from "./edition.ts";
import type { FactsFile } from "./facts.ts";
import { findNearest } from "./find-nearest.ts";
import { pageFolder } from "./folders.ts";
import type { LinkedArticle } from "./link-article.ts";
import { articlesByYear, paginate, yearUrl } from "./listings.ts";
import { locateInSource } from "./locate-in-source.ts";
import type { ParsedPage } from "./parse-article.ts";
import { type Collision, createUrlClaims, type UrlClaims } from "./url-claims.ts";
import { checksumsUrl, offprintUrl } from "./urls.ts";

/**
 * No two files may have one address, nor one the name of another's folder, also where case is ignored. Articles and pages that
 * are kept back count too: they would collide later.
 * @param statics files that are copied as they are.
 */
export function checkUrls(
  edition: Edition,
  articles: readonly LinkedArticle[],
  pages: readonly ParsedPage[],
  statics: readonly Asset[],
): Diagnostic[] {
  const claims = createUrlClaims();
  for (const url of listGeneratedUrls(edition)) claims.claim(url, "a file that the site makes itself");
  const claimPage = (url: string, file: string): Diagnostic[] => {
    const collision = claims.claim(url, file);
    if (!collision) return [];
    const message = `its address ${url} ${describeCollision(collision)}; rename one of them`;
    return [{ file, line: 1, column: 1, field: "url", message }];
  };
  return [
    ...statics.flatMap(({ url, file }) => claimPage(url, file)),
    ...articles.flatMap(({ parsed, teaser }) => claimPage(teaser.url, parsed.source.file)),
    ...pages.flatMap(({ source, url }) => claimPage(url, source.file)),
    ...articles.flatMap((article) => claimRedirects(article, claims)),
    ...checkIds(articles),
  ];
}

function claimRedirects({ parsed: { source, frontMatter } }: LinkedArticle, claims: UrlClaims): Diagnostic[] {
  const { file } = source;
  return frontMatter.redirectFrom.flatMap((url, index) => {
    const collision = claims.claim(url, `a redirect of ${file}`);
    if (!collision) return [];
    const found =
      collision.kind === "same"
        ? `which exists (${collision.owner})`
        : `which ${describeCollision(collision)}`;
    const message = `found ${url}, ${found}; a redirect starts from an address that no page has`;
    const field = `redirectFrom.${index}`;
    return [{ file, ...source.locate(["redirectFrom", index]), field, message }];
  });
}

function describeCollision({ owner, kind }: Collision): string {
  if (kind === "same") return `is also that of ${owner}`;
  return kind === "folder"
    ? `is that of a folder, in which ${owner} stands`
    : `needs a folder where ${owner} stands`;
}

/** The pages that the publisher's record names as its policies must exist. */
export function checkPolicies(
  { about, correctionsPolicy, sourcingPolicy }: Publisher,
  pages: readonly ParsedPage[],
  { file, source }: FactsFile,
): Diagnostic[] {
  const urls = pages.map(({ url }) => url);
  const slugs = urls.map((url) => url.replace(/\.html$/, ""));
  return Object.entries({ about, correctionsPolicy, sourcingPolicy }).flatMap(([name, url]) => {
    if (urls.includes(url)) return [];
    const slug = url.replace(/\.html$/, "");
    const nearest = findNearest(slug, slugs);
    const hint = nearest ? `did you mean "${nearest}"?` : "write it, or name another page";
    const message = `no page ${pageFolder}/${slug}.md; ${hint}`;
    return [{ file, ...locateInSource(source, ["publisher", name]), field: `publisher.${name}`, message }];
  });
}

function checkIds(articles: readonly LinkedArticle[]): Diagnostic[] {
  const owners = new Map<string, string>();
  return articles.flatMap(({ parsed: { source }, id }) => {
    const owner = owners.get(id);
    owners.set(id, owner ?? source.file);
    if (owner === undefined) return [];
    const message = `${owner} has the same identity, ${id}; each article needs its own`;
    return [{ file: source.file, ...source.locate(["id"]), field: "id", message }];
  });
}

function listGeneratedUrls(edition: Edition): string[] {
  const perPage = edition.site.articlesPerPage;
  const listPages = ({ entity, articles }: Subject) => [
    ...paginate(articles, perPage, entity.url).map(({ url }) => url),
    ...(entity.feedUrl === undefined ? [] : [entity.feedUrl]),
  ];
  return [
    ...edition.articles.flatMap((article) => [
      ...(article.history ? [article.history.url] : []),
      ...(edition.site.offprints ? [offprintUrl(article)] : []),
    ]),
    "index.html",
    "404.html",
    "archive.html",
    "tags.html",
    "feed.xml",
    "feed.json",
    "corrections.xml",
    "changes.xml",
    "sitemap.xml",
    "news-sitemap.xml",
    "robots.txt",
    checksumsUrl,
    ...paginate(edition.corrections, perPage, "corrections.html").map(({ url }) => url),
    ...paginate(edition.sources, sourcesPerPage, "sources.html").map(({ url }) => url),
    ...paginate(edition.articles, perPage, "index.html").map(({ url }) => url),
    ...articlesByYear(edition.articles).map(({ year }) => yearUrl(year)),
    ...[edition.tags, edition.authors, edition.people, edition.organizations].flatMap((list) =>
      list.flatMap(listPages),
    ),
  ];
}
