import { z } from "zod";
import { scanPage } from "../scan-page.ts";

/** A feed of any format. */
export type Feed = {
  readonly entries: readonly FeedEntry[];
};

export type FeedEntry = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly updated: number;
  /** URLs in the entry's content that mean nothing without a base. */
  readonly relativeUrls: readonly string[];
  readonly hasScript: boolean;
};

/** RFC 3339, with an offset or `Z`, as milliseconds since 1970. */
export const instant = z.iso
  .datetime({ offset: true, error: "found no date-time with an offset (RFC 3339)" })
  .transform((text) => Date.parse(text));

/** An address that means something anywhere (RFC 3987, section 2.2: an IRI with a scheme). */
export const absoluteIri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i, "found no absolute IRI");

export const fullText = z.string().refine((text) => text.trim() !== "", "found no text");

/** Finds what a reader without a base and without scripts would trip over in an entry's HTML. */
export function scanContent(html: string): Pick<FeedEntry, "relativeUrls" | "hasScript"> {
  const { references, scripts, banned } = scanPage("", html);
  return {
    relativeUrls: references.map(({ href }) => href).filter((href) => !/^[a-z][a-z0-9+.-]*:/i.test(href)),
    hasScript: scripts.length > 0 || banned.some(({ text }) => text.startsWith("on")),
  };
}

/** What a schema found, one line for each mistake: `entry.0.id: found no absolute IRI`. */
export function describeIssues(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join(".") || "the document"}: ${message}`);
}
