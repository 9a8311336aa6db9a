export type EntityKind = "tag" | "author" | "person" | "organization";

/** A tag, author, person or organisation that articles are listed under. */
export interface Entity {
  readonly kind: EntityKind;
  /** `[a-z0-9-]+`, unique within its kind. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The same thing elsewhere, absolute URLs; Wikidata first where known. */
  readonly sameAs: readonly string[];
  readonly url: string;
  /** Atom feed of its articles; only tags and authors have one. */
  readonly feedUrl?: string;
  /** For an author that is a desk rather than a person, and so is an organisation in structured data. */
  readonly isDesk?: boolean;
}
