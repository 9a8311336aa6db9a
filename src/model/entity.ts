import type { DateTime } from "luxon";
import type { NamedAddress } from "./site-link.ts";

export type EntityKind = "tag" | "author" | "person" | "organization" | "section" | "series";

/** A tag, author, person, organisation, section or series that articles are listed under. */
export interface Entity {
  readonly kind: EntityKind;
  /** `[a-z0-9-]+`, unique within its kind. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Paragraphs on its page, below the description. */
  readonly introduction?: readonly string[];
  /** The day on which the description and introduction were last found right. */
  readonly reviewed?: DateTime;
  /** Absolute URLs of pages elsewhere about the same thing (schema.org `sameAs`). */
  readonly sameAs: readonly string[];
  readonly url: string;
  /** Atom feed of its articles; people and organisations have none. */
  readonly feedUrl?: string;
  /** True for an author that is a desk, not a person: in structured data it is an organisation. */
  readonly isDesk?: boolean;
  /** What an author does here. Only authors have this and what follows. */
  readonly role?: string;
  /** The languages that the author writes and reads, as BCP 47 tags. */
  readonly languages?: readonly string[];
  readonly email?: string;
  /** The address of a form that reaches the author. */
  readonly form?: string;
  /** The author's own pages elsewhere. */
  readonly links?: readonly NamedAddress[];
  /** An account in the Fediverse: `@ada@social.example`. */
  readonly fediverse?: string;
}

/** A story that is told in several articles. */
export interface Series extends Entity {
  /** How many parts it will have, if that is known. */
  readonly parts?: number;
  /** Parts that are to come, as announced. */
  readonly planned: readonly PlannedPart[];
}

/** A part of a series that is announced. */
export interface PlannedPart {
  /** Its number, from 1. */
  readonly part: number;
  readonly title: string;
  readonly date: DateTime;
}
