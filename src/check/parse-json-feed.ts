import { z } from "zod";
import { absoluteIri, describeIssues, type Feed, fullText, instant, judgeContent } from "./feed.ts";

/**
 * Parses a JSON Feed 1.1 (jsonfeed.org/version/1.1): the fields that it requires, and those without which an entry
 * could not be compared with its page.
 */
export function parseJsonFeed(content: unknown): Feed | { readonly faults: readonly string[] } {
  const parsed = feed.safeParse(content);
  return parsed.success ? { entries: parsed.data.items } : { faults: describeIssues(parsed.error) };
}

const item = z
  .object({
    id: absoluteIri,
    url: absoluteIri,
    title: fullText,
    date_published: instant,
    date_modified: instant.optional(),
    content_html: z.string(),
  })
  .transform(({ id, url, title, date_published, date_modified, content_html }) => ({
    id,
    url,
    title,
    published: date_published,
    updated: date_modified ?? date_published,
    ...judgeContent(content_html),
  }));

const feed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: fullText,
  home_page_url: absoluteIri,
  feed_url: absoluteIri,
  items: z.array(item),
});
