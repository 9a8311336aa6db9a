import { absoluteUrl } from "../../model/urls.ts";
import { createPhraseSearch } from "../find-phrases.ts";
import type { Finding } from "../finding.ts";
import { escapeText, type WithheldArticle, type WithheldIndex } from "../index-withheld.ts";
import { type Excerpt, listElements, type PageFacts } from "../page-facts.ts";
import { parseJson } from "../parse-json.ts";
import { resolveReference } from "../resolve-reference.ts";
import type { SiteContext, SiteFacts } from "../site-context.ts";
import { createWordSearch } from "../word-hashes.ts";

/**
 * Checks that a page is not that of a withheld article, does not link to one, and does not have the title of one as a whole text,
 * as an attribute, or as a string in JSON-LD.
 */
export function checkWithheldOnPage(
  page: PageFacts,
  { siteUrl, withheld: { byTitle, byUrl } }: Pick<SiteContext, "siteUrl" | "withheld">,
): Finding[] {
  const report = (article: WithheldArticle | undefined, found: string, at?: Excerpt["at"]) =>
    article
      ? [{ message: `${found} ${article.file}, which is a draft or not due yet; leave it out`, at }]
      : [];
  return [
    ...report(byUrl.get(page.path), "is the page of"),
    ...listTexts(page).flatMap(({ text, at }) => report(byTitle.get(text), "has the title of", at)),
    ...page.references.flatMap(({ href, element: { at } }) => {
      const target = resolveReference(page.path, href, siteUrl);
      return report(target.kind === "file" ? byUrl.get(target.path) : undefined, "leads to", at);
    }),
  ];
}

/** Lists every text on a page that could be a title, also those in JSON-LD. */
export function listTexts(page: PageFacts): Excerpt[] {
  const inScripts = listElements(page, "script").flatMap(({ text, at }) => {
    const json = parseJson(text);
    return "value" in json ? listStrings(json.value).map((one) => ({ text: one, at })) : [];
  });
  return [...page.words, ...inScripts];
}

function listStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

/**
 * Finds, from paths and word hashes alone, the pages at the path of a withheld article and those that may contain the title of
 * one.
 */
export function findSuspects(
  pages: ReadonlyMap<string, { readonly wordHashes: string }>,
  { byTitle, byUrl }: WithheldIndex,
): string[] {
  if (byUrl.size === 0) return [];
  const mayHoldTitle = createWordSearch(byTitle.keys());
  return [...pages].flatMap(([path, { wordHashes }]) =>
    byUrl.has(path) || mayHoldTitle(wordHashes) ? [path] : [],
  );
}

/** Finds the pages that link to a withheld article. */
export function findLinking({ pages, resolve }: SiteFacts, { byUrl }: WithheldIndex): string[] {
  if (byUrl.size === 0) return [];
  const leadsToOne = (path: string, href: string) => {
    const target = resolve(path, href);
    return target.kind === "file" && byUrl.has(target.path);
  };
  return [...pages].flatMap(([path, { references }]) =>
    references.some(({ href }) => leadsToOne(path, href)) ? [path] : [],
  );
}

/**
 * Creates a function that finds the withheld articles whose URL or title is in the text of a feed or sitemap. The text is not
 * parsed: a title counts if it is the whole text of an XML element, in any usual way of escaping quotes, or of a JSON string.
 * @returns a function that returns the source files of these articles.
 */
export function createWithheldSearch({
  siteUrl,
  withheld: { byTitle, byUrl },
}: Pick<SiteContext, "siteUrl" | "withheld">): (text: string) => readonly string[] {
  const files = new Map<string, string>();
  for (const { url, file } of byUrl.values()) files.set(absoluteUrl({ url: siteUrl }, url), file);
  for (const { title, file } of byTitle.values()) {
    const escaped = escapeText(title);
    const quoted = escaped.replaceAll(`"`, "&quot;");
    for (const text of [escaped, quoted.replaceAll("'", "&apos;"), quoted.replaceAll("'", "&#39;")])
      files.set(`>${text}<`, file);
    files.set(JSON.stringify(title), file);
  }
  const find = createPhraseSearch(files.keys());
  return (text) => [...new Set([...find([text])].flatMap((phrase) => files.get(phrase) ?? []))];
}
