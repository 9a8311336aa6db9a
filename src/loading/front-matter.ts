import { DateTime } from "luxon";
import { z } from "zod";
import { aiPictures, aiUses } from "../model/ai-disclosure.ts";
import { descriptionLimit, placeholder, titleLimit } from "../model/article-limits.ts";
import { correctionKinds } from "../model/correction.ts";
import { languageTag } from "../model/language-tag.ts";
import { identifier, lineOfText, lineOrNothing, markdownText, parsedText } from "../model/line-of-text.ts";
import { createSourceSchema } from "../model/source.ts";
import { createExtraField } from "./facts/extra-schema.ts";
import { partNumber, recordOf } from "./facts/schemas.ts";
import { focusPoint } from "./focus-field.ts";
import { createFrontSchema } from "./front-place-field.ts";
import { idOf } from "./id-field.ts";
import { dateHints, parseDate } from "./parse-date.ts";
import { parseOldPath } from "./parse-old-path.ts";
import { shortLines } from "./short-field.ts";

const datesSchema = z.object({ date: z.custom(DateTime.isDateTime), updated: z.custom(DateTime.isDateTime) });
const placedSchema = z.object({
  date: z.custom(DateTime.isDateTime),
  front: z.object({ until: z.custom(DateTime.isDateTime) }),
});
const title = lineOfText.max(titleLimit);
const description = lineOfText.max(descriptionLimit);
const oldPath = parsedText(parseOldPath, { examples: ["/2020/old-name.html", "/archive/old-name/"] });
const subject = idOf("people", "organizations");

/**
 * The schema of an article's front matter; its types are inferred from it. Its fields stand in the order of the handbook's table.
 * @param extra the schema of the publication's own fields.
 */
export function createArticleSchema(timeZone: string, extra?: z.ZodObject) {
  const date = parsedText((text) => parseDate(text, timeZone), dateHints);
  return z
    .strictObject({
      title,
      description,
      date,
      authors: z.array(idOf("authors")).min(1),
      /** The story in short, above the text. */
      short: shortLines.exactOptional(),
      updated: date.exactOptional(),
      section: idOf("sections").exactOptional(),
      /** Always with a number: counted by date, an older part that comes in later would change the numbers of the others. */
      series: z.strictObject({ id: idOf("series"), part: partNumber }).exactOptional(),
      front: createFrontSchema(timeZone).exactOptional(),
      kind: z.enum(["news", "analysis", "explainer", "opinion"]).default("news"),
      tags: z.array(idOf("tags")).default([]),
      about: z.array(subject).default([]),
      mentions: z.array(subject).default([]),
      dateline: lineOfText.exactOptional(),
      lang: languageTag.exactOptional(),
      draft: z.boolean().default(false),
      image: z
        .strictObject({
          src: z.string().trim().min(1),
          /** May be empty for a picture that adds nothing, but must be there. */
          alt: lineOrNothing,
          caption: lineOfText.exactOptional(),
          credit: lineOfText.exactOptional(),
          focus: focusPoint.exactOptional(),
          ai: z.enum(aiPictures).exactOptional(),
        })
        .exactOptional(),
      /** The article read aloud, or an episode of a podcast. */
      audio: z
        .strictObject({ src: z.string().trim().min(1), title: lineOfText.exactOptional() })
        .exactOptional(),
      /** What was done with AI, and who reviewed it. */
      ai: z
        .strictObject({
          use: z.array(z.enum(aiUses)).min(1),
          tool: lineOfText.exactOptional(),
          reviewedBy: idOf("authors").exactOptional(),
          note: lineOfText.exactOptional(),
        })
        .exactOptional(),
      sources: recordOf(createSourceSchema(date)).default({}),
      /** Oldest first, and never removed: a mistake in one is corrected by the next. */
      corrections: z
        .array(
          z.strictObject({
            date,
            kind: z.enum(correctionKinds),
            text: markdownText,
            was: lineOfText.exactOptional(),
            now: lineOfText.exactOptional(),
          }),
        )
        .default([]),
      /** Commits whose text must not be shown in the article's history: hashes, abbreviated or whole. */
      redact: z
        .array(z.string().regex(/^[0-9a-f]{7,64}$/, "expected a commit: 7 to 64 of 0-9 and a-f, in quotes"))
        .default([]),
      /** The publication's own fields. */
      extra: createExtraField(extra),
      /** Old URLs of the article; the output has the paths of their files from the site's root. */
      redirectFrom: z.array(oldPath).default([]),
      id: identifier.regex(/^\S+$/, "expected an identity without spaces").exactOptional(),
    })
    .refine(({ description, draft }) => draft || description !== placeholder, {
      path: ["description"],
      message: "only a draft may say that; write one sentence",
    })
    .refine(({ date, updated }) => !updated || updated >= date, {
      path: ["updated"],
      message: "it is before date; expected the same or a later date",
      // Checked even when other fields are wrong, so that one run reports everything.
      when: ({ value }) => datesSchema.safeParse(value).success,
    })
    .refine(({ date, front }) => !front?.until || front.until > date, {
      path: ["front", "until"],
      message: "it is before date; expected a later one, or none",
      when: ({ value }) => placedSchema.safeParse(value).success,
    })
    .superRefine((article, context) => {
      for (const { index, message } of findMisdatedCorrections(article)) {
        context.addIssue({ code: "custom", path: ["corrections", index, "date"], message });
      }
    });
}

interface DatedArticle {
  readonly date: DateTime;
  readonly updated?: DateTime | undefined;
  readonly corrections: readonly { readonly date: DateTime }[];
}

/** A correction is not older than its article or the correction before it, and `updated` is not older than the newest. */
function findMisdatedCorrections({ date, updated, corrections }: DatedArticle) {
  return corrections.flatMap((correction, index) => {
    const earlier = corrections[index - 1]?.date;
    const isNewest = index === corrections.length - 1;
    if (correction.date < date) return [{ index, message: "it is before the article's own date" }];
    if (earlier && correction.date < earlier) {
      return [{ index, message: "it is before the correction above it; expected the newest last" }];
    }
    if (isNewest && correction.date > (updated ?? date)) {
      const message = updated
        ? "it is after updated; expected updated to be at least as late"
        : "the article has no updated; expected one with this date or a later one";
      return [{ index, message }];
    }
    return [];
  });
}

export type ArticleFrontMatter = z.output<ReturnType<typeof createArticleSchema>>;

/** The schema of a page's front matter. */
export const pageSchema = z.strictObject({
  title,
  description,
  lang: languageTag.exactOptional(),
  /** Pages of a folder stand in this order, the smallest first. */
  order: z.int().min(0).max(9999).exactOptional(),
  /** Old URLs of the page. */
  redirectFrom: z.array(oldPath).default([]),
});

export type PageFrontMatter = z.output<typeof pageSchema>;
