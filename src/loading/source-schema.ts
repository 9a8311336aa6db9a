import type { DateTime } from "luxon";
import { z } from "zod";
import { identifier, lineOfText } from "../model/line-of-text.ts";
import { recordOf } from "./facts.ts";

/** Normalized as in browsers, so that equal URLs are equal texts. */
const address = z.url({ protocol: /^https?$/, normalize: true });

/**
 * Creates the schema of an article's sources, by id. Each kind has its own fields and no others.
 * @param date the schema of a date in front matter.
 */
export function createSourcesSchema(date: z.ZodType<DateTime, string>) {
  return recordOf(
    z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("report"),
        title: lineOfText,
        publisher: lineOfText,
        url: address,
        date,
        authors: z.array(lineOfText).default([]),
      }),
      z.strictObject({
        kind: z.literal("document"),
        title: lineOfText,
        publisher: lineOfText.exactOptional(),
        url: address.exactOptional(),
        date: date.exactOptional(),
        archived: address.exactOptional(),
        /** Path of a copy beside the article. */
        file: z.string().trim().min(1).exactOptional(),
      }),
      z.strictObject({
        kind: z.literal("statement"),
        /** Id of a person or organisation, or a name. */
        who: lineOfText,
        where: lineOfText.exactOptional(),
        date,
        url: address.exactOptional(),
      }),
      z.strictObject({
        kind: z.literal("interview"),
        who: lineOfText,
        date,
        /** Id of an author. */
        by: identifier,
      }),
      z.strictObject({
        kind: z.literal("event"),
        title: lineOfText,
        date,
        place: lineOfText.exactOptional(),
        url: address.exactOptional(),
      }),
      z.strictObject({
        kind: z.literal("dataset"),
        title: lineOfText,
        publisher: lineOfText,
        url: address,
        date,
        licence: lineOfText.exactOptional(),
      }),
      z.strictObject({
        kind: z.literal("unnamed"),
        description: lineOfText,
        knows: lineOfText,
        reason: lineOfText,
        count: z.int().min(1).exactOptional(),
      }),
    ]),
  );
}

/** A source as the writer described it: its references are not resolved yet. */
export type SourceFrontMatter = z.output<ReturnType<typeof createSourcesSchema>>[string];
