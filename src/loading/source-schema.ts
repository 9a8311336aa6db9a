import type { DateTime } from "luxon";
import { z } from "zod";
import { identifier, lineOfText } from "../model/line-of-text.ts";
import { recordOf } from "./facts.ts";

/** As browsers write it, so that one address is one text. */
const address = z.url({ protocol: /^https?$/, normalize: true });

/**
 * What a writer may say of the sources that the text cites, by id; each kind has its own fields and no others.
 * @param date how front matter writes a date.
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

/** A source as its writer described it: what it refers to is not resolved yet. */
export type SourceFrontMatter = z.output<ReturnType<typeof createSourcesSchema>>[string];
