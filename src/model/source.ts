import type { DateTime } from "luxon";
import type { Asset } from "./asset.ts";
import type { Entity } from "./entity.ts";

/** The origin of a statement in an article. `src/sources` names the kinds on a page. */
export type Source =
  | Report
  | DocumentSource
  | StatementSource
  | Interview
  | EventSource
  | Dataset
  | UnnamedSource;

export type SourceKind = Source["kind"];

/** An article of another publication. */
export interface Report {
  readonly kind: "report";
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date: DateTime;
  readonly authors: readonly string[];
}

export interface DocumentSource {
  readonly kind: "document";
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly date?: DateTime;
  /** URL of a kept copy elsewhere. */
  readonly archived?: string;
  /** A kept copy on this site. */
  readonly file?: SourceFile;
}

/** A statement that a person or organisation made in public. */
export interface StatementSource {
  readonly kind: "statement";
  readonly who: Speaker;
  readonly where?: string;
  readonly date: DateTime;
  readonly url?: string;
}

/** A statement that a person or organisation made to this publication. */
export interface Interview {
  readonly kind: "interview";
  readonly who: Speaker;
  readonly date: DateTime;
  readonly by: Entity;
}

export interface EventSource {
  readonly kind: "event";
  readonly title: string;
  readonly date: DateTime;
  readonly place?: string;
  readonly url?: string;
}

export interface Dataset {
  readonly kind: "dataset";
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date: DateTime;
  readonly licence?: string;
}

/** One or more people that the publication knows and does not name. */
interface UnnamedSource {
  readonly kind: "unnamed";
  /** How the text refers to them. */
  readonly description: string;
  /** Why they can know. */
  readonly knows: string;
  /** Why they are not named. */
  readonly reason: string;
  /** How many they are. */
  readonly count?: number;
}

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
export interface Citation {
  /** Id of the element. */
  readonly id: string;
  /** Where in the source: `p. 4`. */
  readonly locator?: string;
}
