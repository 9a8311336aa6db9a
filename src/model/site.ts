export interface Site {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  /** Absolute, ending in `/`: where the site is published. */
  readonly url: string;
  /** BCP 47. */
  readonly lang: string;
  /** IANA name; dates without a time mean midnight there, and dates are shown there. */
  readonly timeZone: string;
  /** RFC 4151 authority of `tag:` ids: a domain, and a date on which the publisher held it. */
  readonly tagAuthority: { readonly domain: string; readonly date: string };
  readonly publisher: Publisher;
  readonly licence: { readonly name: string; readonly url?: string };
  readonly articlesPerPage: number;
  readonly articlesPerFeed: number;
  /** Whether each article has an offprint. */
  readonly offprints: boolean;
  /** Whether an article without a photograph has a drawn card as its preview. */
  readonly cards: boolean;
  /** Endings (`.stl`) of files that texts may link to, beyond the usual ones. */
  readonly linkedFiles: readonly string[];
  /** How many sources an article of the kind `news` needs. */
  readonly minimumSources: number;
  /** `required`: a build without the whole git history fails. */
  readonly history: "optional" | "required";
  /** Whether the first lines of commits' messages are published. */
  readonly showCommitSubjects: boolean;
}

export interface Publisher {
  readonly name: string;
  readonly description: string;
  readonly sameAs: readonly string[];
  /** URLs of this site's own pages (`corrections-policy.html`). */
  readonly about: string;
  readonly correctionsPolicy: string;
  readonly sourcingPolicy: string;
}
