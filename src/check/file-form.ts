import { z } from "zod";
import type { Diagnostic } from "../edition/diagnostic.ts";
import type { Feed } from "./feed.ts";
import type { Form } from "./memory.ts";
import { diagnosticSchema } from "./page-form.ts";
import type { Sitemap } from "./parse-sitemap.ts";

/** What is known of a feed, a sitemap, or another file of XML or JSON by itself. */
export interface FileVerdict {
  readonly feed?: Feed;
  readonly sitemap?: Sitemap;
  readonly diagnostics: readonly Diagnostic[];
}

const entry = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  published: z.number(),
  updated: z.number(),
  relativeUrls: z.array(z.string()),
  hasScript: z.boolean(),
});

const location = z.object({
  url: z.string(),
  news: z.object({ title: z.string(), published: z.number() }).exactOptional(),
});

const verdict = z.object({
  feed: z.object({ entries: z.array(entry) }).exactOptional(),
  sitemap: z.object({ isIndex: z.boolean(), locations: z.array(location) }).exactOptional(),
  diagnostics: z.array(diagnosticSchema),
});

export const fileForm: Form<FileVerdict> = {
  write: ({ feed, sitemap, diagnostics }) => ({
    ...(feed && { feed: { entries: feed.entries.map((one) => ({ ...one })) } }),
    ...(sitemap && { sitemap: writeSitemap(sitemap) }),
    diagnostics: diagnostics.map((one) => ({ ...one })),
  }),
  read: (data) => verdict.safeParse(data).data,
};

function writeSitemap({ isIndex, locations }: Sitemap) {
  return {
    isIndex,
    locations: locations.map(({ url, news }) => ({ url, ...(news && { news: { ...news } }) })),
  };
}
