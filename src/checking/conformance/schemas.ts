import { z } from "zod";
import type { Finding } from "../finding.ts";

/** RFC 3339, with an offset or `Z` → milliseconds since 1970. */
export const instant = z.iso
  .datetime({ offset: true, error: "found no date-time with an offset (RFC 3339)" })
  .transform((text) => Date.parse(text));

/** An address that is complete (RFC 3987, section 2.2: an IRI with a scheme). */
export const absoluteIri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i, "found no absolute IRI");

export const fullText = z.string().refine((text) => text.trim() !== "", "found no text");

/** A length in bytes, as an attribute of XML. */
export const wholeNumber = z.string().regex(/^\d+$/, "found a length that is no whole number");

/** The text of an element that must be there exactly once, in XML as `parseXml` returns it. */
export function onlyElement<Text>(schema: z.ZodType<Text>) {
  return z
    .tuple([z.object({ "#text": schema })], "expected exactly one such element")
    .transform(([element]) => element["#text"]);
}

/** One finding for each issue: `entry.0.id: found no absolute IRI`. */
export function toFindings(error: z.ZodError): Finding[] {
  return error.issues.map(({ path, message }) => ({
    message: `${path.join(".") || "the document"}: ${message}`,
  }));
}
