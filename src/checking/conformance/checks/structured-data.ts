import { DateTime } from "luxon";
import { z } from "zod";
import type { Article } from "../../../model/article.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Edition } from "../../../model/edition.ts";
import { absoluteUrl } from "../../../model/urls.ts";
import type { Excerpt, PageFacts } from "../../page-facts.ts";
import { parseJson } from "../../parse-json.ts";
import { problem } from "../../problem.ts";
import type { ExpectedSite } from "../expected-site.ts";
import { describeIssues, instant } from "../feed.ts";

/** JSON-LD parses everywhere; on an article it says what readers see, in the form that reader views understand. */
export function checkStructuredData(page: PageFacts, { edition, articles }: ExpectedSite): Diagnostic[] {
  const blocks = page.scripts.filter(({ type }) => type === "application/ld+json");
  const faults = blocks.flatMap((block) => findBlockFaults(block).map((fault) => ({ fault, block })));
  const found = faults.map(({ fault, block }) => problem("structured-data", page.path, fault, block.at));
  const article = articles.get(page.path);
  if (found.length > 0 || article === undefined) return found;
  const [first] = blocks;
  if (first === undefined)
    return [problem("structured-data", page.path, "found no JSON-LD; an article needs it")];
  return findArticleFaults(first, page, article, edition).map((fault) =>
    problem("structured-data", page.path, fault, first.at),
  );
}

function findBlockFaults({ text }: Excerpt): string[] {
  if (text.includes("<")) return ["found < in a script; \\u003c would pass"];
  const json = parseJson(text);
  return "fault" in json ? [`the JSON-LD ${json.fault}`] : [];
}

const author = z.object({ name: z.string() });

/** Reader views skip an article whose context is not exactly this text or whose type is a list. */
const newsArticle = z.object({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("NewsArticle"),
  headline: z.string(),
  author: z.union([z.array(author), author.transform((one) => [one])]),
  datePublished: instant,
  dateModified: instant,
  inLanguage: z.string(),
  url: z.string(),
  mainEntityOfPage: z.union([z.string(), z.object({ "@id": z.string() }).transform((page) => page["@id"])]),
});

function findArticleFaults(block: Excerpt, page: PageFacts, article: Article, { site }: Edition): string[] {
  const parsed = newsArticle.safeParse(JSON.parse(block.text));
  if (!parsed.success)
    return describeIssues(parsed.error).map((issue) => `the first JSON-LD block: ${issue}`);
  const { data } = parsed;
  const address = page.canonical ?? absoluteUrl(site, page.path);
  const names = (authors: readonly string[]) => authors.join(", ");
  return [
    compare("headline", data.headline, "the h1", page.h1s[0]?.text ?? ""),
    compare(
      "author",
      names(data.author.map(({ name }) => name)),
      "the byline",
      names(page.authors.map(({ text }) => text)),
    ),
    compare("inLanguage", data.inLanguage, "the page's lang", page.lang ?? ""),
    compare("url", data.url, "the canonical link", address),
    compare("mainEntityOfPage", data.mainEntityOfPage, "the canonical link", address),
    compare(
      "datePublished",
      showInstant(data.datePublished),
      "the Edition",
      showInstant(article.date.toMillis()),
    ),
    compare(
      "dateModified",
      showInstant(data.dateModified),
      "the Edition",
      showInstant((article.updated ?? article.date).toMillis()),
    ),
    ...compareVisibleDates(data, page, site.timeZone),
  ].filter((fault) => fault !== undefined);
}

/** The story's header shows the dates of the structured data, each, and no other. */
function compareVisibleDates(
  data: { readonly datePublished: number; readonly dateModified: number },
  { times }: PageFacts,
  zone: string,
): (string | undefined)[] {
  const stated = [data.datePublished, data.dateModified];
  const shown = times.map(({ text }) => DateTime.fromISO(text, { zone }).toMillis());
  const list = (instants: readonly number[]) => [...new Set(instants)].sort().map(showInstant).join(", ");
  return [compare("dates", list(stated), "the header's time elements", list(shown))];
}

function compare(name: string, found: string, source: string, wanted: string): string | undefined {
  if (found === wanted) return undefined;
  return `the first JSON-LD block: ${name} is "${found}", but ${source} has "${wanted}"`;
}

function showInstant(time: number): string {
  return Number.isNaN(time) ? "no date" : new Date(time).toISOString();
}
