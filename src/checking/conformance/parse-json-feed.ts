import { z } from "zod";
import { absoluteIri, describeIssues, type Feed, fullText, instant, scanContent } from "./feed.ts";

/**
 * Parses a JSON Feed 1.1 (jsonfeed.org/version/1.1): the fields that it requires, and those without which an entry
 * could not be compared with its page.
 */
export function parseJsonFeed(content: unknown): Feed | { readonly faults: readonly string[] } {
  const parsed = feed.safeParse(content);
  if (!parsed.success) return { faults: describeIssues(parsed.error) };
  return {
    entries: parsed.data.items.map(({ content, ...entry }) => ({ ...entry, ...scanContent(content) })),
  };
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
    content: content_html,
  }));

const feed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: fullText,
  home_page_url: absoluteIri,
  feed_url: absoluteIri,
  items: z.array(item),
});
