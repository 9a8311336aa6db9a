import { DateTime } from "luxon";
import { z } from "zod";
import type { Article, LiveEntry } from "../../../model/article.ts";
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

/**
 * Checks that JSON-LD parses on every page, and that an article's says what readers see, in the form that reader views
 * understand.
 */
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

/** Reader views ignore JSON-LD whose context is not exactly this text or whose type is a list. Values become comparable texts. */
const newsArticle = z
  .object({
    "@context": z.literal("https://schema.org"),
    "@type": z.enum(["NewsArticle", "LiveBlogPosting"]),
    headline: z.string(),
    author: z.union([z.array(author), author.transform((one) => [one])]),
    datePublished: instant,
    dateModified: instant,
    inLanguage: z.string(),
    url: z.string(),
    mainEntityOfPage: z.union([z.string(), z.object({ "@id": z.string() }).transform((page) => page["@id"])]),
    digitalSourceType: z.string().default(""),
    correction: z.array(z.object({ text: z.string() })).default([]),
    video: z.array(z.object({ contentUrl: z.string() })).default([]),
    audio: z.array(z.object({ contentUrl: z.string() })).default([]),
    liveBlogUpdate: z
      .array(z.object({ headline: z.string(), datePublished: instant, url: z.string() }))
      .default([]),
  })
  .transform(
    ({ author, datePublished, dateModified, correction, video, audio, liveBlogUpdate, ...texts }) => ({
      ...texts,
      video: video.map(({ contentUrl }) => contentUrl).join(", "),
      audio: audio.map(({ contentUrl }) => contentUrl).join(", "),
      author: author.map(({ name }) => name).join(", "),
      datePublished: showInstants([datePublished]),
      dateModified: showInstants([dateModified]),
      dates: showInstants([datePublished, dateModified]),
      correction: showTexts(correction),
      liveBlogUpdate: liveBlogUpdate
        .map(({ headline, datePublished, url }) => `${showInstants([datePublished])} ${headline} ${url}`)
        .join(", "),
    }),
  );

type Values = z.infer<typeof newsArticle>;

function checkArticle(
  block: PageElement,
  page: PageFacts,
  article: Article,
  expected: ExpectedSite,
): Finding[] {
  const { data, error } = newsArticle.safeParse(JSON.parse(block.text));
  if (error) return toFindings(error).map((finding) => ({ ...finding, at: block.at }));
  const rows = listWanted(page, article, expected).map(
    ([name, wanted, source]): Row => [
      `${name} in the first JSON-LD block`,
      data[name],
      data[name] === wanted,
      `"${wanted}", as in ${source},`,
    ],
  );
  return checkRows(rows, block.at);
}

function listWanted(
  page: PageFacts,
  article: Article,
  { edition, addressOf, resolve }: ExpectedSite,
): [name: keyof Values, wanted: string, source: string][] {
  const { date, updated = date, corrections, ai, live = [] } = article;
  const { byline, times } = readStory(page, edition.site.timeZone);
  const [h1] = listElements(page, "h1");
  const [html] = listElements(page, "html");
  const played = (name: "video" | "audio") =>
    listElements(page, name)
      .map(({ attributes }) => addressOf(resolve(page.path, attributes["src"] ?? "")))
      .join(", ");
  const address = findCanonical(page) ?? addressOf(page.path);
  return [
    ["headline", collapseSpace(h1?.text ?? ""), "the h1"],
    ["author", byline.join(", "), "the byline"],
    ["inLanguage", html?.attributes["lang"] ?? "", "the lang of html"],
    ["url", address, "the canonical link"],
    ["mainEntityOfPage", address, "the canonical link"],
    ["datePublished", showInstants([date.toMillis()]), "the Edition"],
    ["dateModified", showInstants([updated.toMillis()]), "the Edition"],
    ["dates", showInstants(times), "the header's time elements"],
    ["correction", showTexts(corrections), "the Edition"],
    ["video", played("video"), "the players of the page"],
    ["audio", played("audio"), "the players of the page"],
    ["@type", live.length > 0 ? "LiveBlogPosting" : "NewsArticle", "the Edition"],
    ["liveBlogUpdate", live.map((entry) => showEntry(entry, address)).join(", "), "the Edition"],
    ["digitalSourceType", article.isRetracted ? "" : nameSourceType(ai?.uses ?? []), "the Edition"],
  ];
}

/** The name at schema.org of the IPTC code for a text in which AI did this. */
function nameSourceType(uses: readonly string[]): string {
  const isMade = uses.some((use) => use !== "research" && use !== "transcription");
  const name = uses.includes("text") ? "Trained" : "CompositeWithTrained";
  return isMade ? `https://schema.org/${name}AlgorithmicMediaDigitalSource` : "";
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

function showInstants(instants: readonly number[]): string {
  const times = [...new Set(instants)].sort();
  return times.map((time) => (Number.isNaN(time) ? "no date" : new Date(time).toISOString())).join(", ");
}

function showTexts(corrections: readonly { readonly text: string }[]): string {
  const texts = corrections.map(({ text }) => text);
  return texts.sort().join("\n");
}

function showEntry({ id, title, date }: LiveEntry, address: string): string {
  return `${showInstants([date.toMillis()])} ${title} ${address}#${encodeURIComponent(id)}`;
}
