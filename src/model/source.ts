import type { DateTime } from "luxon";
import { z } from "zod";
import type { Asset } from "./asset.ts";
import type { Entity } from "./entity.ts";
import { identifier, lineOfText } from "./line-of-text.ts";
import { createWebAddress } from "./web-address.ts";

/** Normalized as in browsers, so that equal URLs are equal texts. */
const address = createWebAddress(/^https?$/, true);

/**
 * Creates the schema of one source in an article's front matter. Each kind has its own fields and no others.
 * @param date the schema of a date in front matter.
 */
export function createSourceSchema(date: z.ZodType<DateTime, string>) {
  return z.discriminatedUnion("kind", [
    /** An article of another publication. */
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
      /** URL of a kept copy elsewhere. */
      archived: address.exactOptional(),
      /** Path of a kept copy beside the article. */
      file: z.string().trim().min(1).exactOptional(),
    }),
    /** A statement that a person or organisation made in public. */
    z.strictObject({
      kind: z.literal("statement"),
      /** Id of a person or organisation, or a name. */
      who: lineOfText,
      where: lineOfText.exactOptional(),
      date,
      url: address.exactOptional(),
    }),
    /** A statement that a person or organisation made to this publication. */
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
    /** One or more people that the publication knows and does not name. */
    z.strictObject({
      kind: z.literal("unnamed"),
      /** How the text refers to them. */
      description: lineOfText,
      /** Why they can know. */
      knows: lineOfText,
      /** Why they are not named. */
      reason: lineOfText,
      count: z.int().min(1).exactOptional(),
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
