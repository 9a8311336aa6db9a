import type { Asset } from "../model/asset.ts";
import { type Diagnostic, reportFile } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import { pageFolder } from "../model/folders.ts";
import type { Publisher } from "../model/site.ts";
import { claimIcons } from "./appearance/list-files.ts";
import type { Appearance } from "./appearance/load-appearance.ts";
import { type FactsFile, reportFact } from "./facts/parse-facts.ts";
import { publisherPages } from "./facts/publisher-facts.ts";
import type { LinkedArticle } from "./link-article.ts";
import { type ParsedArticle, type ParsedPage, reportField } from "./parse-article.ts";
import type { ParsedContent } from "./parse-content.ts";
import { createUrlClaims, describeCollision, type UrlClaims } from "./url-claims.ts";

/**
 * Checks that no two files have the same URL, and that no file has the URL of another's folder; letter case is ignored. Withheld
 * articles count too: they would collide later.
 * @param generated URLs of the site's files other than articles, pages and redirects.
 * @param statics static files.
 */
export function checkUrls(
  generated: readonly string[],
  articles: readonly LinkedArticle[],
  pages: readonly ParsedPage[],
  statics: readonly Asset[],
  appearance: Pick<Appearance, "icons">,
): Diagnostic[] {
  const claims = createUrlClaims();
  for (const url of generated) claims.claim(url, "a file that the site makes itself");
  claimIcons(appearance, statics, claims);
  const claimPage = (url: string, file: string): Diagnostic[] => {
    const collision = claims.claim(url, file);
    if (!collision) return [];
    return [
      reportFile(file, `its address ${url} ${describeCollision(collision)}; rename one of them`, "url"),
    ];
  };
  return [
    ...statics.flatMap(({ url, file }) => claimPage(url, file)),
    ...articles.flatMap(({ parsed, teaser }) => claimPage(teaser.url, parsed.source.file)),
    ...pages.flatMap(({ source, url }) => claimPage(url, source.file)),
    ...articles.flatMap(({ parsed }) => claimRedirects(parsed, claims)),
    ...pages.flatMap((page) => claimRedirects(page, claims)),
    ...checkIds(articles),
  ];
}

function claimRedirects(
  { source, frontMatter }: ParsedArticle | ParsedPage,
  claims: UrlClaims,
): Diagnostic[] {
  return frontMatter.redirectFrom.flatMap((url, index) => {
    const collision = claims.claim(url, `a redirect of ${source.file}`);
    if (!collision) return [];
    const found =
      collision.kind === "same"
        ? `which exists (${collision.owner})`
        : `which ${describeCollision(collision)}`;
    const message = `found ${url}, ${found}; a redirect starts from an address that no page has`;
    return [reportField(source, ["redirectFrom", index], message)];
  });
}

/**
 * Checks that the publisher's imprint and policy pages exist. Returns nothing while a file cannot be parsed, because that file may be
 * one of them.
 */
export function checkPolicies(
  publisher: Publisher,
  { pages, rejected }: Pick<ParsedContent, "pages" | "rejected">,
  site: FactsFile,
): Diagnostic[] {
  if (rejected.length > 0) return [];
  const urls = pages.map(({ url }) => url);
  const slugs = urls.map((url) => url.replace(/\.html$/, ""));
  return publisherPages.flatMap((name) => {
    const url = publisher[name];
    if (url === undefined || urls.includes(url)) return [];
    const slug = url.replace(/\.html$/, "");
    const nearest = findNearest(slug, slugs);
    const hint = nearest ? `did you mean "${nearest}"?` : "write it, or name another page";
    const message = `no page ${pageFolder}/${slug}.md; ${hint}`;
    return [reportFact(site, ["publisher", name], message)];
  });
}

function checkIds(articles: readonly LinkedArticle[]): Diagnostic[] {
  const owners = new Map<string, string>();
  return articles.flatMap(({ parsed: { source }, id }) => {
    const owner = owners.get(id);
    owners.set(id, owner ?? source.file);
    if (owner === undefined) return [];
    const message = `${owner} has the same identity, ${id}; each article needs its own`;
    return [reportField(source, ["id"], message)];
  });
}
