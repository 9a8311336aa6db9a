import type { Diagnostic } from "../../model/diagnostic.ts";
import { addressOf, type ExpectedSite, type WithheldArticle } from "../expected-site.ts";
import type { Excerpt, PageFacts } from "../page-facts.ts";
import { parseJson } from "../parse-json.ts";
import { FILE_START, problem } from "../problem.ts";
import { resolveReference } from "../resolve-reference.ts";
import type { SiteFacts } from "../site-facts.ts";
import { createWordSearch } from "../word-prints.ts";

/** No page is a withheld article's, leads to one, or says one's title: in a text of its own, an attribute or JSON-LD. */
export function checkWithheldOnPage(page: PageFacts, expected: ExpectedSite): Diagnostic[] {
  const { byTitle, byUrl } = expected.withheld;
  const report = ({ file }: WithheldArticle, what: string, at: Excerpt["at"]) =>
    problem("withheld", page.path, `${what} ${file}, which is a draft or not due yet`, at);
  const own = byUrl.get(page.path);
  const said = listTexts(page).flatMap(({ text, at }) => {
    const article = byTitle.get(text);
    return article ? [report(article, "has the title of", at)] : [];
  });
  const linked = page.references.flatMap(({ href, at }) => {
    const target = resolveReference(page.path, href, expected.edition.site.url);
    const article = target.kind === "file" ? byUrl.get(target.path) : undefined;
    return article ? [report(article, "leads to", at)] : [];
  });
  return [...(own ? [report(own, "is the page of", FILE_START)] : []), ...said, ...linked];
}

/** Pages that are a withheld article's, or may say the title of one: so much their addresses and prints tell. */
export function findSuspects(
  pages: ReadonlyMap<string, { readonly wordPrints: string }>,
  { withheld }: Pick<ExpectedSite, "withheld">,
): string[] {
  const { byTitle, byUrl } = withheld;
  if (byUrl.size === 0) return [];
  const mayHoldTitle = createWordSearch(byTitle.keys());
  return [...pages].flatMap(([path, { wordPrints }]) =>
    byUrl.has(path) || mayHoldTitle(wordPrints) ? [path] : [],
  );
}

/** Pages that lead to a withheld article. */
export function findLinking({ pages, resolve }: SiteFacts, { withheld }: ExpectedSite): string[] {
  const { byUrl } = withheld;
  if (byUrl.size === 0) return [];
  const leadsToOne = (path: string, href: string) => {
    const target = resolve(path, href);
    return target.kind === "file" && byUrl.has(target.path);
  };
  return [...pages.values()].flatMap(({ path, references }) =>
    references.some(({ href }) => leadsToOne(path, href)) ? [path] : [],
  );
}

/** Neither feeds nor sitemaps know of a withheld article. */
export function checkWithheldInFeeds(site: SiteFacts, expected: ExpectedSite): Diagnostic[] {
  const { byTitle, byUrl } = expected.withheld;
  const addresses = new Map([...byUrl].map(([path, article]) => [addressOf(path, expected), article]));
  const locations = [...site.sitemaps].flatMap(([path, sitemap]) =>
    sitemap.locations.map(({ url, news }) => ({ path, url, title: news?.title ?? "" })),
  );
  const entries = [...site.feeds].flatMap(([path, feed]) =>
    feed.entries.map(({ url, title }) => ({ path, url, title })),
  );
  return [...locations, ...entries].flatMap(({ path, url, title }) => {
    const article = addresses.get(url) ?? byTitle.get(title);
    return article
      ? [problem("withheld", path, `names ${article.file}, which is a draft or not due yet`)]
      : [];
  });
}

/** Every text on a page that could be a title. */
export function listTexts({ words, scripts }: PageFacts): Excerpt[] {
  return [...words, ...scripts.flatMap(listStrings)];
}

/** Every text in a JSON-LD block; one that does not parse is for another check. */
function listStrings({ text, at }: Excerpt): Excerpt[] {
  const json = parseJson(text);
  return "value" in json ? findStrings(json.value).map((text) => ({ text, at })) : [];
}

function findStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(findStrings) : [];
}
