/* What header, footer and support of `_data/site.ts` have, as a publication writes it: see facts-input.ts. */

/** A link of a menu. */
export interface LinkFacts {
  /**
   * Where it leads: `"section:harbour"`, `"tag:quays"`, `"author:staff"`, `"person:…"`, `"organization:…"`, `"series:…"`,
   * `"page:about"`, `"article:2026/quay"`, `"list:home"` (or `archive`, `topics`, `corrections`, `sources`), `"feed:atom"` (or `json`, `podcast`,
   * `corrections`, `changes`, `tag:quays` …), or a whole `https:` or `mailto:` address.
   */
  readonly to: string;
  /** Its text; by default the name of what it leads to. An address elsewhere has none, so its link needs a label. */
  readonly label?: string;
}

/** Links of the footer below a title. */
export interface LinkGroupFacts {
  /** The words above them. */
  readonly title: string;
  /** The links, in order. */
  readonly links: readonly LinkFacts[];
}

/** A page or account elsewhere. */
export interface NamedAddressFacts {
  /** The text of the link: `"Mastodon"`. */
  readonly label: string;
  /** An `https:` address. */
  readonly url: string;
}
