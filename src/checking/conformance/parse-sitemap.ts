import { z } from "zod";
import { describeIssues, fullText, instant } from "./feed.ts";
import { onlyElement } from "./parse-xml.ts";

/** A sitemap, or an index of sitemaps (sitemaps.org, 0.9). */
export type Sitemap = {
  readonly isIndex: boolean;
  readonly locations: readonly SitemapLocation[];
};

type SitemapLocation = {
  readonly url: string;
  /** Set where the location carries news metadata (Google's sitemap-news 0.9). */
  readonly news?: { readonly title: string; readonly published: number };
};

/** Parses the root element of a sitemap as `parseXml` gives it. */
export function parseSitemap(
  root: "urlset" | "sitemapindex",
  content: unknown,
): Sitemap | { readonly faults: readonly string[] } {
  const parsed = (root === "urlset" ? urlSet : sitemapIndex).safeParse(content);
  return parsed.success
    ? { isIndex: root === "sitemapindex", locations: parsed.data }
    : { faults: describeIssues(parsed.error) };
}

const text = onlyElement(fullText);

const news = z
  .array(
    z.object({
      "news:publication": z.array(z.object({ "news:name": text, "news:language": text })).length(1),
      "news:publication_date": onlyElement(instant),
      "news:title": text,
    }),
  )
  .max(1)
  .transform(([element]) => element);

const location = z.object({ loc: text });
const namespace = z.literal("http://www.sitemaps.org/schemas/sitemap/0.9", "found no xmlns of sitemaps.org");

const urlSet = z
  .object({
    "@xmlns": namespace,
    url: z.array(location.extend({ "news:news": news.optional() }), "found no url").min(1, "found no url"),
  })
  .transform(({ url }) =>
    url.map(({ loc, "news:news": news }) => ({
      url: loc,
      ...(news && { news: { title: news["news:title"], published: news["news:publication_date"] } }),
    })),
  );

const sitemapIndex = z
  .object({ "@xmlns": namespace, sitemap: z.array(location, "found no sitemap").min(1, "found no sitemap") })
  .transform(({ sitemap }) => sitemap.map(({ loc }) => ({ url: loc })));
