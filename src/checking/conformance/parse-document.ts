import { z } from "zod";
import type { Finding } from "../finding.ts";
import { parseJson } from "../parse-json.ts";
import { podcast } from "./parse-podcast.ts";
import { type ParsedRoot, parseXml } from "./parse-xml.ts";
import { absoluteIri, fullText, instant, onlyElement, toFindings, wholeNumber } from "./schemas.ts";

/** A feed, a sitemap, another file of XML or JSON, or what is wrong with it. */
export interface ParsedDocument {
  readonly feed?: readonly FeedEntry[];
  readonly sitemap?: Sitemap;
  readonly findings: readonly Finding[];
}

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly updated: number;
  /** HTML. */
  readonly content: string;
  /** Absolute URLs of the recordings that come with it. */
  readonly recordings: readonly string[];
}

/** A sitemap, or an index of sitemaps (sitemaps.org, 0.9). */
export interface Sitemap {
  readonly isIndex: boolean;
  readonly locations: readonly { readonly url: string; readonly isNews: boolean }[];
}

/** Parses a file of XML or JSON. Feeds and sitemaps are recognised by their root; others must only be well-formed. */
export function parseDocument(path: string, text: string): ParsedDocument {
  const parsed = path.endsWith(".json") ? parseJsonRoot(text) : parseXml(text);
  if ("fault" in parsed) return { findings: [parsed.fault] };
  const document = documents.get(parsed.root)?.safeParse(parsed.content);
  return { ...document?.data, findings: document?.error ? toFindings(document.error) : [] };
}

function parseJsonRoot(text: string): ParsedRoot {
  const json = parseJson(text);
  if ("fault" in json) return { fault: { message: json.fault } };
  const isFeed = typeof json.value === "object" && json.value !== null && "items" in json.value;
  return { root: isFeed ? "JSON Feed" : "", content: json.value };
}

const link = z.object({
  "@href": absoluteIri,
  "@rel": z.string().default("alternate"),
  "@type": z.string().default(""),
  "@length": wholeNumber.optional(),
});

/** The URLs of the attached files that are films or sound. */
function listRecordings(files: readonly { readonly type: string; readonly url: string }[]): string[] {
  return files.filter(({ type }) => /^(?:video|audio)\//.test(type)).map(({ url }) => url);
}

const author = z.object({ name: onlyElement(fullText) });

/** What RFC 4287, section 4.1.2, requires of an entry. `url` is its alternate link; empty without one. */
const atomEntry = z
  .object({
    id: onlyElement(absoluteIri),
    title: onlyElement(fullText),
    updated: onlyElement(instant),
    published: onlyElement(instant).optional(),
    author: z.array(author).default([]),
    link: z.array(link).default([]),
    summary: onlyElement(z.string()).optional(),
    content: onlyElement(z.string()).default(""),
    rights: onlyElement(z.string()).optional(),
  })
  .transform(({ id, updated, published = updated, author, link, content }) => ({
    id,
    updated,
    published,
    url: link.find((link) => link["@rel"] === "alternate")?.["@href"] ?? "",
    isSigned: author.length > 0,
    content,
    recordings: listRecordings(
      link
        .filter((one) => one["@rel"] === "enclosure")
        .map((one) => ({ type: one["@type"], url: one["@href"] })),
    ),
  }));

/** RFC 4287, section 4.1.1. */
const atomFeed = z
  .object({
    "@xmlns": z.literal("http://www.w3.org/2005/Atom", "found no xmlns of Atom"),
    id: onlyElement(absoluteIri),
    title: onlyElement(fullText),
    updated: onlyElement(instant),
    subtitle: onlyElement(z.string()).optional(),
    rights: onlyElement(z.string()).optional(),
    generator: onlyElement(z.string()).optional(),
    author: z.array(author).default([]),
    link: z
      .array(link)
      .refine((links) => links.some((link) => link["@rel"] === "self"), "found no self link"),
    entry: z.array(atomEntry).default([]),
  })
  .refine(({ author, entry }) => author.length > 0 || entry.every(({ isSigned }) => isSigned), {
    path: ["author"],
    message: "found neither an author of the feed nor one in each entry",
  })
  .transform(({ entry }) => ({ feed: entry }));

const jsonItem = z
  .object({
    id: absoluteIri,
    url: absoluteIri,
    title: fullText,
    date_published: instant,
    date_modified: instant.optional(),
    content_html: z.string(),
    attachments: z
      .array(z.object({ url: absoluteIri, mime_type: z.string(), size_in_bytes: z.int().min(1) }))
      .default([]),
  })
  .transform(({ id, url, date_published, date_modified = date_published, content_html, attachments }) => ({
    id,
    url,
    published: date_published,
    updated: date_modified,
    content: content_html,
    recordings: listRecordings(attachments.map(({ mime_type: type, url }) => ({ type, url }))),
  }));

/** JSON Feed 1.1 (jsonfeed.org). Optional fields that are compared with the Edition are required. */
const jsonFeed = z
  .object({
    version: z.literal("https://jsonfeed.org/version/1.1"),
    title: fullText,
    home_page_url: absoluteIri,
    feed_url: absoluteIri,
    items: z.array(jsonItem),
  })
  .transform(({ items }) => ({ feed: items }));

const namespace = z.literal("http://www.sitemaps.org/schemas/sitemap/0.9", "found no xmlns of sitemaps.org");
const loc = onlyElement(fullText);

/** Google's sitemap-news 0.9. */
const news = z.object({
  "news:publication": z.array(z.object({ "news:name": loc, "news:language": loc })).length(1),
  "news:publication_date": onlyElement(instant),
  "news:title": loc,
});

const urlSet = z
  .object({
    "@xmlns": namespace,
    url: z
      .array(z.object({ loc, "news:news": z.array(news).max(1).default([]) }), "found no url")
      .min(1, "found no url"),
  })
  .transform(({ url }) => ({
    sitemap: {
      isIndex: false,
      locations: url.map(({ loc, "news:news": news }) => ({ url: loc, isNews: news.length > 0 })),
    },
  }));

const sitemapIndex = z
  .object({
    "@xmlns": namespace,
    sitemap: z.array(z.object({ loc }), "found no sitemap").min(1, "found no sitemap"),
  })
  .transform(({ sitemap }) => ({
    sitemap: { isIndex: true, locations: sitemap.map(({ loc }) => ({ url: loc, isNews: false })) },
  }));

const documents: ReadonlyMap<string, z.ZodType<Omit<ParsedDocument, "findings">>> = new Map<
  string,
  z.ZodType<Omit<ParsedDocument, "findings">>
>([
  ["feed", atomFeed],
  ["JSON Feed", jsonFeed],
  ["rss", podcast],
  ["urlset", urlSet],
  ["sitemapindex", sitemapIndex],
]);
