import { DateTime } from "luxon";
import { z } from "zod";
import type { Article } from "../../../model/article.ts";
import type { Finding } from "../../finding.ts";
import {
  collapseSpace,
  findAncestor,
  findCanonical,
  hasToken,
  isJsonLd,
  listElements,
  type PageElement,
  type PageFacts,
} from "../../page-facts.ts";
import { parseJson } from "../../parse-json.ts";
import { checkRows, type Row } from "../compare.ts";
import type { ExpectedSite } from "../expected-site.ts";
import { instant, toFindings } from "../schemas.ts";

/** JSON-LD parses everywhere; on an article it says what readers see, in the form that reader views understand. */
export function checkStructuredData(page: PageFacts, expected: ExpectedSite): Finding[] {
  const blocks = page.elements.filter(isJsonLd);
  const found = blocks.flatMap(checkBlock);
  const article = expected.articles.get(page.path);
  if (found.length > 0 || article === undefined) return found;
  const [first] = blocks;
  return first
    ? checkArticle(first, page, article, expected)
    : [{ message: "found no JSON-LD; an article needs it" }];
}

function checkBlock({ text, at }: PageElement): Finding[] {
  if (text.includes("<")) return [{ message: "found < in a script; \\u003c would pass", at }];
  const json = parseJson(text);
  return "fault" in json ? [{ message: `the JSON-LD ${json.fault}`, at }] : [];
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
  correction: z.array(z.object({ text: z.string() })).default([]),
});

function checkArticle(
  block: PageElement,
  page: PageFacts,
  article: Article,
  expected: ExpectedSite,
): Finding[] {
  const parsed = newsArticle.safeParse(JSON.parse(block.text));
  if (!parsed.success) return toFindings(parsed.error).map((finding) => ({ ...finding, at: block.at }));
  const { data } = parsed;
  const { byline, times } = readStory(page, expected.edition.site.timeZone);
  const address = findCanonical(page) ?? expected.addressOf(page.path);
  const compare = (name: string, found: string, source: string, wanted: string): Row => [
    `${name} in the first JSON-LD block`,
    found,
    found === wanted,
    `"${wanted}", as in ${source},`,
  ];
  return checkRows(
    [
      compare("headline", data.headline, "the h1", collapseSpace(listElements(page, "h1")[0]?.text ?? "")),
      compare("author", data.author.map(({ name }) => name).join(", "), "the byline", byline.join(", ")),
      compare(
        "inLanguage",
        data.inLanguage,
        "the lang of html",
        listElements(page, "html")[0]?.attributes["lang"] ?? "",
      ),
      compare("url", data.url, "the canonical link", address),
      compare("mainEntityOfPage", data.mainEntityOfPage, "the canonical link", address),
      compare("datePublished", show(data.datePublished), "the Edition", show(article.date.toMillis())),
      compare(
        "dateModified",
        show(data.dateModified),
        "the Edition",
        show((article.updated ?? article.date).toMillis()),
      ),
      compare(
        "the dates",
        showAll([data.datePublished, data.dateModified]),
        "the header's time elements",
        showAll(times),
      ),
      compare(
        "correction",
        data.correction
          .map(({ text }) => text)
          .sort()
          .join("\n"),
        "the Edition",
        article.corrections
          .map(({ text }) => text)
          .sort()
          .join("\n"),
      ),
    ],
    block.at,
  );
}

/** The story is the page's first `article`; its byline and the dates in its `header` are what readers see. */
function readStory(page: PageFacts, zone: string): { readonly byline: string[]; readonly times: number[] } {
  const [story] = listElements(page, "article");
  const isInStory = (element: PageElement) =>
    story !== undefined && findAncestor(element, "article") === story;
  return {
    byline: listElements(page, "a")
      .filter((link) => hasToken(link.attributes["rel"], "author") && isInStory(link))
      .map(({ text }) => collapseSpace(text)),
    times: listElements(page, "time")
      .filter((time) => isInStory(time) && findAncestor(time, "header", "article")?.name === "header")
      .map(({ attributes }) => DateTime.fromISO(attributes["datetime"] ?? "", { zone }).toMillis()),
  };
}

function showAll(instants: readonly number[]): string {
  return [...new Set(instants)].sort().map(show).join(", ");
}

function show(time: number): string {
  return Number.isNaN(time) ? "no date" : new Date(time).toISOString();
}
