import { z } from "zod";
import { absoluteIri, describeIssues, type Feed, fullText, instant, scanContent } from "./feed.ts";
import { onlyElement } from "./parse-xml.ts";

/**
 * Parses the root of an Atom feed as `parseXml` gives it, with the elements that RFC 4287 requires of a feed (section
 * 4.1.1) and of an entry (4.1.2); and, since a publication's entries are pages, one alternate link in each.
 */
export function parseAtom(content: unknown): Feed | { readonly faults: readonly string[] } {
  const parsed = feed.safeParse(content);
  if (!parsed.success) return { faults: describeIssues(parsed.error) };
  return {
    entries: parsed.data.entry.map(({ content, ...entry }) => ({ ...entry, ...scanContent(content) })),
  };
}

const link = z.object({ "@href": absoluteIri, "@rel": z.string().default("alternate") });
const author = z.object({ name: onlyElement(fullText) });

const entry = z
  .object({
    id: onlyElement(absoluteIri),
    title: onlyElement(fullText),
    updated: onlyElement(instant),
    published: onlyElement(instant).optional(),
    author: z.array(author).default([]),
    link: z.array(link).default([]),
    summary: onlyElement(z.string()).optional(),
    content: onlyElement(z.string()).optional(),
    rights: onlyElement(z.string()).optional(),
  })
  .transform(({ id, title, updated, published = updated, author, link, content = "" }) => ({
    id,
    title,
    updated,
    published,
    url: link.find((link) => link["@rel"] === "alternate")?.["@href"] ?? "",
    isSigned: author.length > 0,
    content,
  }));

const feed = z
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
    entry: z.array(entry).default([]),
  })
  .refine(({ author, entry }) => author.length > 0 || entry.every(({ isSigned }) => isSigned), {
    path: ["author"],
    message: "found neither an author of the feed nor one in each entry",
  });
