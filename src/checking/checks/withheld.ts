import type { Diagnostic } from "../../model/diagnostic.ts";
import { absoluteUrl } from "../../model/urls.ts";
import { createPhraseSearch } from "../find-phrases.ts";
import { escapeText, type WithheldArticle, type WithheldIndex } from "../index-withheld.ts";
import { listTexts } from "../list-texts.ts";
import type { Excerpt, PageFacts } from "../page-facts.ts";
import { FILE_START, problem } from "../problem.ts";
import { resolveReference } from "../resolve-reference.ts";
import type { SiteContext } from "../site-context.ts";
import type { SiteFacts } from "../site-facts.ts";
import { createWordSearch } from "../word-hashes.ts";

/** No page is a withheld article's, leads to one, or has the title of one: in a text of its own, an attribute or JSON-LD. */
export function checkWithheldOnPage(
  page: PageFacts,
  { siteUrl, withheld: { byTitle, byUrl } }: Pick<SiteContext, "siteUrl" | "withheld">,
): Diagnostic[] {
  const report = ({ file }: WithheldArticle, what: string, at: Excerpt["at"]) =>
    problem("withheld", page.path, `${what} ${file}, which is a draft or not due yet`, at);
  const own = byUrl.get(page.path);
  const said = listTexts(page).flatMap(({ text, at }) => {
    const article = byTitle.get(text);
    return article ? [report(article, "has the title of", at)] : [];
  });
  const linked = page.references.flatMap(({ href, at }) => {
    const target = resolveReference(page.path, href, siteUrl);
    const article = target.kind === "file" ? byUrl.get(target.path) : undefined;
    return article ? [report(article, "leads to", at)] : [];
  });
  return [...(own ? [report(own, "is the page of", FILE_START)] : []), ...said, ...linked];
}

/** Pages that are a withheld article's, or may have the title of one: their addresses and hashes tell. */
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

/** Pages that lead to a withheld article. */
export function findLinking({ pages, resolve }: SiteFacts, { byUrl }: WithheldIndex): string[] {
  if (byUrl.size === 0) return [];
  const leadsToOne = (path: string, href: string) => {
    const target = resolve(path, href);
    return target.kind === "file" && byUrl.has(target.path);
  };
  return [...pages.values()].flatMap(({ path, references }) =>
    references.some(({ href }) => leadsToOne(path, href)) ? [path] : [],
  );
}

/**
 * Creates a function that finds in the text of a feed or sitemap which withheld articles it has the address or the title of. It
 * does not parse: a title counts where it is the whole text of an XML element, escaped as our feeds or a browser would, or of a
 * JSON string.
 * @returns files of articles.
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

/** Neither feeds nor sitemaps name a withheld article. */
export function reportNamed(path: string, files: readonly string[]): Diagnostic[] {
  return files.map((file) => problem("withheld", path, `names ${file}, which is a draft or not due yet`));
}
