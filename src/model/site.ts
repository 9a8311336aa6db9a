import type { PictureVariant } from "./picture.ts";
import type { ShareTarget } from "./share-target.ts";
import type { NamedAddress } from "./site-link.ts";
import type { Support } from "./support.ts";
import type { Theme } from "./theme.ts";

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
  /** Accounts of the publication elsewhere. */
  readonly social?: readonly NamedAddress[];
  readonly support?: Support;
  /** How articles are passed on; by default in all ways. */
  readonly share?: readonly ShareTarget[];
  readonly aiUse?: AiUse;
  readonly theme: Theme;
  /** Stands in place of the name in the nameplate. */
  readonly logo?: SiteLogo;
  /** Links to the icons; without them pages have a drawn one. */
  readonly icons?: readonly SiteIcon[];
  /** Sections that the front page shows, in order, each with its number of stories. */
  readonly frontPage?: { readonly sections: readonly { readonly id: string; readonly stories: number }[] };
}

export const aiPurposes = ["search", "input", "training"] as const;

/** What an AI company uses a page for: an index that leads to it, an answer made from it, the training of a model. */
export type AiPurpose = (typeof aiPurposes)[number];

/** What the publication lets AI companies do. What is left out is neither allowed nor refused. */
export interface AiUse extends Readonly<Partial<Record<AiPurpose, boolean>>> {
  /** Names of crawlers that may fetch nothing, and purposes, for all known crawlers of these. */
  readonly block: readonly string[];
  /** Whether the rights of text and data mining are reserved, and the absolute URL of the terms of a licence. */
  readonly mining?: { readonly reserved: boolean; readonly policy?: string };
}

export interface SiteLogo {
  readonly light: PictureVariant;
  /** For dark mode, if it is another picture. */
  readonly dark?: PictureVariant;
  /** The markup of a drawing in the colour of the text around it, which stands in the page itself. */
  readonly inline?: string;
  /** The accessible name. */
  readonly alt: string;
}

export interface SiteIcon {
  readonly rel: "icon" | "apple-touch-icon";
  /** Path from the site's root. */
  readonly url: string;
  /** Media type, where the ending does not tell it. */
  readonly type?: string;
  /** As in HTML, section 4.6.7.8: `16x16 32x32`. */
  readonly sizes?: string;
}

export interface Publisher {
  readonly name: string;
  readonly description: string;
  readonly sameAs: readonly string[];
  /** URLs of this site's own pages (`corrections-policy.html`). */
  readonly about?: string;
  readonly correctionsPolicy?: string;
  readonly sourcingPolicy?: string;
  readonly imprint?: string;
  readonly legalName?: string;
  /** Lines of a postal address. */
  readonly address?: readonly string[];
  /** Who may sign for the publisher. */
  readonly representatives?: readonly string[];
  readonly email?: string;
  /** With the country's number: `+49 40 123456`. */
  readonly phone?: string;
  readonly contactForm?: string;
  /** Register and number. */
  readonly registration?: readonly string[];
  readonly vatId?: string;
  /** Who answers for the content. */
  readonly responsible?: readonly string[];
}
