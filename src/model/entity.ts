export type EntityKind = "tag" | "author" | "person" | "organization";

/** A tag, author, person or organisation that articles are listed under. */
export interface Entity {
  readonly kind: EntityKind;
  /** `[a-z0-9-]+`, unique within its kind. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Absolute URLs of pages elsewhere about the same thing (schema.org `sameAs`). */
  readonly sameAs: readonly string[];
  readonly url: string;
  /** Atom feed of its articles; only tags and authors have one. */
  readonly feedUrl?: string;
  /** True for an author that is a desk, not a person: in structured data it is an organisation. */
  readonly isDesk?: boolean;
}
