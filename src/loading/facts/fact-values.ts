import { z } from "zod";
import { lineOfText } from "../../model/line-of-text.ts";
import { createWebAddress } from "../../model/web-address.ts";

/** A web address. */
export const webAddress = createWebAddress(/^https?$/);

/** A web address that readers are led to. */
export const secureAddress = createWebAddress(/^https$/);

export const emailAddress = z.email("expected an e-mail address such as desk@example.org");

/** A telephone number that can be called from everywhere (ITU-T E.123). */
export const telephoneNumber = z
  .string()
  .regex(/^\+[1-9][\d ()/.-]{4,30}$/, "expected a number with its country, such as +49 40 123456");

/** The schema of a list that has an entry, and at most `most`. Not `max`, which also counts the characters of a text that is no list. */
export function listUpTo<Entry extends z.ZodType>(most: number, entry: Entry) {
  return z
    .array(entry)
    .min(1)
    .superRefine((entries, context) => {
      const issue = { code: "too_big", origin: "array", maximum: most, inclusive: true } as const;
      if (entries.length > most) context.addIssue({ ...issue, input: entries });
    })
    .meta({ maxItems: most });
}

/**
 * Creates a check of a list that reports each entry that stands in it before.
 * @param nameOf what two equal entries have in common.
 * @param path of that within an entry.
 */
export function checkRepeated<Entry>(nameOf: (entry: Entry) => string, ...path: readonly string[]) {
  return (entries: readonly Entry[], context: z.RefinementCtx): void => {
    const found = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      const name = nameOf(entry);
      const message = "it stands here twice; once is enough";
      if (found.has(name)) context.addIssue({ code: "custom", path: [index, ...path], message });
      found.add(name);
    }
  };
}

/** Lines of text below each other, such as an address. */
export const linesOfText = listUpTo(12, lineOfText);

/** Addresses of pages elsewhere, each once, with the text of the link. */
export const namedAddresses = z
  .array(z.strictObject({ label: lineOfText, url: secureAddress }))
  .min(1)
  .superRefine(checkRepeated(({ url }) => normalize(url), "url"));

function normalize(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}
