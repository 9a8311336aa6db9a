import { z } from "zod";
import { languageTag } from "../../model/language-tag.ts";
import { identifier, lineOfText, parsedText } from "../../model/line-of-text.ts";
import { siteAddress, timeZoneName } from "../../model/site-address.ts";
import { longestSlug, slugPattern } from "../../model/slug.ts";
import { logoSchema, themeSchema } from "../appearance/theme-facts.ts";
import { describeForbiddenEnding, endingPattern } from "../linked-files.ts";
import { dateHints, parseDate } from "../parse-date.ts";
import { aiUseSchema } from "./ai-use-facts.ts";
import { authorFields } from "./author-facts.ts";
import { listUpTo, namedAddresses, webAddress } from "./fact-values.ts";
import { frontPageSchema } from "./front-page-facts.ts";
import { menuFields } from "./menu-facts.ts";
import { publisherSchema } from "./publisher-facts.ts";
import { shareSchema } from "./share-facts.ts";
import { supportSchema } from "./support-facts.ts";

/*
 * The schemas of the facts. What publications write is typed, and explained, in `facts-input.ts`.
 */

/** `_data/site.ts`. */
export const siteSchema = z.strictObject({
  name: lineOfText,
  tagline: lineOfText,
  description: lineOfText.max(200),
  url: siteAddress,
  lang: languageTag,
  timeZone: timeZoneName,
  tagAuthority: z.strictObject({
    domain: z.string().regex(/^[a-z0-9.-]+$/, "expected a domain such as example.org"),
    date: z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "expected a date such as 2021 or 2021-03-20"),
  }),
  publisher: publisherSchema,
  /** Terms that have no address, such as "All rights reserved", need no `url`. */
  licence: z.strictObject({ name: lineOfText, url: webAddress.exactOptional() }),
  articlesPerPage: z.int().min(1).max(200),
  articlesPerFeed: z.int().min(1).max(500),
  offprints: z.boolean().default(true),
  cards: z.boolean().default(true),
  /** Endings of files that texts may link to, beyond those of documents, tables, pictures, sound, film and archives. */
  linkedFiles: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(endingPattern, "expected an ending with its dot, such as .stl")
        .superRefine((ending, context) => {
          const message = describeForbiddenEnding(ending);
          if (message !== undefined) context.addIssue({ code: "custom", message: `such a file ${message}` });
        }),
    )
    .default([]),
  minimumSources: z.int().min(0).max(100).default(0),
  history: z.enum(["optional", "required"]).default("optional"),
  showCommitSubjects: z.boolean().default(false),
  aiUse: aiUseSchema.exactOptional(),
  ...menuFields,
  social: namedAddresses.exactOptional(),
  support: supportSchema.exactOptional(),
  share: shareSchema.exactOptional(),
  logo: logoSchema.exactOptional(),
  /** An SVG or a square picture, relative to `_data`. */
  icon: identifier.exactOptional(),
  theme: themeSchema.exactOptional(),
  frontPage: frontPageSchema.exactOptional(),
});

const entitySchema = z.strictObject({
  name: lineOfText,
  description: lineOfText,
  introduction: listUpTo(5, lineOfText).exactOptional(),
  /** A day, which is the same in every time zone. */
  reviewed: parsedText((text) => parseDate(text, "UTC")).exactOptional(),
  sameAs: z.array(webAddress).default([]),
});
const authorSchema = entitySchema.extend(authorFields);

/** `_data/tags.ts`, `_data/people.ts`, `_data/organizations.ts`. */
export const entitiesSchema = recordOf(entitySchema);
/** `_data/authors.ts`. */
export const authorsSchema = recordOf(authorSchema);

/** `_data/sections.ts`, in the order in which the publication lists them. JavaScript puts keys such as `2024` before all others. */
export const sectionsSchema = recordOf(entitySchema).superRefine((sections, context) => {
  for (const id of Object.keys(sections).filter((id) => /^\d+$/.test(id))) {
    const message = "an id of digits alone would stand before the sections above it; add a letter";
    context.addIssue({ code: "custom", path: [id], message });
  }
});

/** The number of a part of a series. */
export const partNumber = z.int().min(1).max(999);

/** The schema of series: stories that are told in several articles. */
export function createSeriesSchema(timeZone: string) {
  const part = partNumber;
  const date = parsedText((text) => parseDate(text, timeZone), dateHints);
  return recordOf(
    entitySchema
      .extend({
        /** How many parts the series will have, if that is known. */
        parts: part.exactOptional(),
        /** Parts that are to come; one that is published is ignored here. */
        planned: z.array(z.strictObject({ part, title: lineOfText, date })).default([]),
      })
      .superRefine(({ parts = Number.POSITIVE_INFINITY, planned }, context) => {
        const found = new Set<number>();
        for (const [index, { part }] of planned.entries()) {
          const path = ["planned", index, "part"];
          if (part > parts)
            context.addIssue({ code: "custom", path, message: `the series has ${parts} parts` });
          if (found.has(part))
            context.addIssue({ code: "custom", path, message: "another planned part has this number" });
          found.add(part);
        }
      }),
  );
}

/** Creates the schema of records by id, which is a slug. */
export function recordOf<T extends z.ZodType>(schema: T) {
  const id = z
    .string()
    .regex(slugPattern, "an id has only a-z, 0-9 and single hyphens")
    .max(longestSlug, `an id has at most ${longestSlug} characters`);
  return z.record(id, schema);
}
