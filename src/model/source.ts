import type { DateTime } from "luxon";
import { z } from "zod";
import type { Asset } from "./asset.ts";
import type { Entity } from "./entity.ts";
import { identifier, lineOfText } from "./line-of-text.ts";
import { createWebAddress } from "./web-address.ts";

/** Normalized as in browsers, so that equal URLs are equal texts. */
const address = createWebAddress(/^https?$/, true);

const title = lineOfText.meta({ description: "what it is called" });
const url = address.meta({ description: "its web address" });
const speaker = lineOfText.meta({ description: "the id of a person or organization, or a name" });

function kindOf<Kind extends string>(kind: Kind, description: string) {
  return z.literal(kind).meta({ description });
}

/**
 * Creates the schema of one source in an article's front matter. Each kind has its own fields and no others; editors show the
 * descriptions.
 * @param date the schema of a date in front matter.
 */
export function createSourceSchema(date: z.ZodType<DateTime, string>) {
  const published = date.meta({ description: "when it was published" });
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: kindOf("report", "an article of another publication"),
      title,
      publisher: lineOfText.meta({ description: "who published it" }),
      url,
      date: published,
      authors: z.array(lineOfText).default([]).meta({ description: "who wrote it, by name" }),
    }),
    z.strictObject({
      kind: kindOf("document", "a document: a law, a judgment, a letter, minutes"),
      title,
      publisher: lineOfText.meta({ description: "who published it" }).exactOptional(),
      url: url.exactOptional(),
      date: published.exactOptional(),
      archived: address.meta({ description: "the address of an archived copy" }).exactOptional(),
      file: z
        .string()
        .trim()
        .min(1)
        .meta({ description: "the path of a kept copy, from the article's file" })
        .exactOptional(),
    }),
    z.strictObject({
      kind: kindOf("statement", "what a person or organization said in public"),
      who: speaker,
      where: lineOfText.meta({ description: "where it was made" }).exactOptional(),
      date: date.meta({ description: "when it was made" }),
      url: url.exactOptional(),
    }),
    z.strictObject({
      kind: kindOf("interview", "what a person or organization said to this publication"),
      who: speaker,
      date: date.meta({ description: "when it was given" }),
      by: identifier.meta({
        description: "the id of the author who spoke with them",
        "x-ids": ["authors"],
      }),
    }),
    z.strictObject({
      kind: kindOf("event", "an event that the author attended"),
      title,
      date: date.meta({ description: "when it was" }),
      place: lineOfText.meta({ description: "where it was" }).exactOptional(),
      url: url.exactOptional(),
    }),
    z.strictObject({
      kind: kindOf("dataset", "data"),
      title,
      publisher: lineOfText.meta({ description: "who published it" }),
      url,
      date: published,
      licence: lineOfText.meta({ description: "the name of its licence" }).exactOptional(),
    }),
    z.strictObject({
      kind: kindOf("unnamed", "one or more people whom the publication knows and does not name"),
      description: lineOfText.meta({ description: "how the text refers to them" }),
      knows: lineOfText.meta({ description: "why they can know" }),
      reason: lineOfText.meta({ description: "why they are not named" }),
      count: z.int().min(1).meta({ description: "how many people they are" }).exactOptional(),
    }),
  ]);
}

/** A source as the writer described it: its references are not resolved yet. */
export type SourceFrontMatter = z.output<ReturnType<typeof createSourceSchema>>;

export type SourceKind = SourceFrontMatter["kind"];

type Written<Kind extends SourceKind> = Readonly<Extract<SourceFrontMatter, { kind: Kind }>>;

export type Report = Written<"report">;
export type DocumentSource = Omit<Written<"document">, "file"> & { readonly file?: SourceFile };
export type StatementSource = Omit<Written<"statement">, "who"> & { readonly who: Speaker };
export type Interview = Omit<Written<"interview">, "who" | "by"> & {
  readonly who: Speaker;
  readonly by: Entity;
};
export type EventSource = Written<"event">;
export type Dataset = Written<"dataset">;

/** The origin of a statement in an article. `src/sources` names the kinds on a page. */
export type Source =
  | Report
  | DocumentSource
  | StatementSource
  | Interview
  | EventSource
  | Dataset
  | Written<"unnamed">;

/** A person or organisation of the publication's facts, or a name alone. */
export type Speaker = Entity | { readonly name: string };

export interface SourceFile extends Asset {
  readonly bytes: number;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

/** A source as an article uses it. */
export interface CitedSource {
  /** The writer's name for it, unique in the article. */
  readonly id: string;
  /** Counts from 1 in the order in which the text first cites them. */
  readonly number: number;
  readonly source: Source;
  /** The places that cite it, in the order of the text. */
  readonly citations: readonly Citation[];
}

/** A place in the text that cites a source. */
interface Citation {
  /** Id of the element. */
  readonly id: string;
  /** Where in the source: `p. 4`. */
  readonly locator?: string;
}
