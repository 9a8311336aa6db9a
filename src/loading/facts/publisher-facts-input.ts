/* What `publisher` of `_data/site.ts` has, as a publication writes it: see facts-input.ts. */

export interface PublisherFacts {
  /** The name of the person or organization that publishes. */
  readonly name: string;
  /** Who that is, in one sentence. */
  readonly description: string;
  /** Web addresses of pages elsewhere about the publisher, such as Wikidata. */
  readonly sameAs?: readonly string[];
  /** The page about the publication: `"about"` is `src/content/pages/about.md`. It also shows how to reach the publisher. */
  readonly about?: string;
  /** The page with the corrections policy: `"corrections-policy"` is `src/content/pages/corrections-policy.md`. */
  readonly correctionsPolicy?: string;
  /** The page with the sourcing policy: `"sourcing-policy"` is `src/content/pages/sourcing-policy.md`. */
  readonly sourcingPolicy?: string;
  /**
   * The imprint: `"imprint"` is `src/content/pages/imprint.md`. The facts below stand on it, and each page links to it. Without one,
   * they stand on the page about the publication.
   */
  readonly imprint?: string;
  /** The name in a register or contract, if it is another: `"Westhaven Courier Ltd"`. */
  readonly legalName?: string;
  /** The postal address, by lines, without the name. */
  readonly address?: readonly string[];
  /** Who may sign for the publisher; on the imprint only. */
  readonly representatives?: readonly string[];
  /** An e-mail address, which everybody can read. */
  readonly email?: string;
  /** With its country: `"+49 40 123456"`. */
  readonly phone?: string;
  /** The `https:` address of a form. */
  readonly contactForm?: string;
  /** Register and number; on the imprint only: `["Amtsgericht Hamburg", "HRB 12345"]`. */
  readonly registration?: readonly string[];
  /** The number for value added tax; on the imprint only. */
  readonly vatId?: string;
  /** Who answers for the content, with an address where the law asks for one; on the imprint only. */
  readonly responsible?: readonly string[];
}
