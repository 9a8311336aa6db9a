/*
 * What the files in `_data` export, as a publication writes it. Editors show these comments during typing. Each field has its
 * counterpart in `schemas.ts`; test/loading/facts/facts-input.test.ts does not compile if one is missing.
 */

import type { ShareTarget } from "../../model/share-target.ts";
import type { LogoFacts, SchemeFact, ThemeFacts } from "../appearance/appearance-input.ts";
import type { LinkFacts, LinkGroupFacts, NamedAddressFacts } from "./frame-facts-input.ts";
import type { PublisherFacts } from "./publisher-facts-input.ts";
import type { SupportFacts } from "./support-facts-input.ts";

/** `_data/site.ts`: what the publication is, and how its site is made. */
export interface SiteFacts {
  /** The publication's name: in the nameplate, in titles, feeds and metadata. */
  readonly name: string;
  /** A line below the name: `"News from the harbour"`. */
  readonly tagline: string;
  /** What it reports on, in one sentence of at most 200 characters: for search engines and feeds. */
  readonly description: string;
  /**
   * The address that the site is published at, with its folder: `"https://example.org/news/"`. Links between pages do not contain it;
   * the variable `SITE_URL` replaces it for one build.
   */
  readonly url: string;
  /** The language of the site and of articles without a `lang`, as a BCP 47 tag: `"en-GB"`, `"de"`. */
  readonly lang: string;
  /** IANA name, such as `"Europe/Berlin"`: dates are shown there, and a date without a time means midnight there. */
  readonly timeZone: string;
  /** Identifies the publication in feeds for ever, even if its address changes (RFC 4151). Do not change it. */
  readonly tagAuthority: TagAuthorityFacts;
  /** Who publishes. */
  readonly publisher: PublisherFacts;
  /** The licence of the texts. */
  readonly licence: LicenceFacts;
  /** How many articles a page of a list shows, from 1 to 200. */
  readonly articlesPerPage: number;
  /** How many articles a feed has, from 1 to 500. */
  readonly articlesPerFeed: number;
  /** Whether each article has an offprint, a single file to save. Default: true. */
  readonly offprints?: boolean;
  /** Whether an article without a photograph has a drawn card as its preview on other sites. Default: true. */
  readonly cards?: boolean;
  /**
   * Endings of files that texts may link to, beyond those of documents, tables, pictures, sound, film and archives: `[".stl"]`.
   * Default: none.
   */
  readonly linkedFiles?: readonly string[];
  /** How many sources an article of the kind `news` needs. Default: 0. */
  readonly minimumSources?: number;
  /** `"required"`: a build without the whole git history fails. Default: `"optional"`. */
  readonly history?: "optional" | "required";
  /** Whether the first lines of commit messages are published on history pages. Default: false. */
  readonly showCommitSubjects?: boolean;
  /** What AI companies may do with the publication, for robots.txt, pages and the file on data mining. Default: nothing is said. */
  readonly aiUse?: AiUseFacts;
  /** What the front page shows below the top stories. Default: three stories of each section. */
  readonly frontPage?: FrontPageFacts;
  /** The links of the header. Default: the sections, or else the topics with most articles; and the archive. */
  readonly navigation?: readonly LinkFacts[];
  /**
   * The links of the footer, also in groups. Default: pages, lists and feeds. Lists that no menu leads to are added, so that readers
   * reach everything.
   */
  readonly footer?: readonly (LinkFacts | LinkGroupFacts)[];
  /** The publication's accounts elsewhere, in the footer and on the page about it: `[{ label: "Mastodon", url: "https://…" }]`. */
  readonly social?: readonly NamedAddressFacts[];
  /** How readers can support the publication: below articles and lists. Default: nothing is said. */
  readonly support?: SupportFacts;
  /**
   * How readers can pass on an article, below it, in this order: `["email", "address"]`. The links are made with the page, and ask
   * nobody for anything before a reader follows one; `[]` offers none. Default: `"email"`, `"sms"`, `"whatsapp"`, `"bluesky"`,
   * `"address"`.
   */
  readonly share?: readonly ShareTarget[];
  /** In the nameplate and on cards, in place of the name: a file in `_data`, or one for light and one for dark. */
  readonly logo?: string | LogoFacts;
  /** The icon in tabs and on home screens: an SVG, or a square picture of 512 pixels or more, in `_data`. */
  readonly icon?: string;
  /** Colours and type: one of the schemes by name, or one with changes. Default: `"gazette"`. */
  readonly theme?: SchemeFact | ThemeFacts;
}

export interface TagAuthorityFacts {
  /** A domain that belonged to the publisher on `date`: `"example.org"`. */
  readonly domain: string;
  /** A date on which the domain belonged to the publisher: `"2021"`, `"2021-03"` or `"2021-03-20"`. */
  readonly date: string;
}

export interface LicenceFacts {
  /** `"CC BY 4.0"`, `"All rights reserved"`. */
  readonly name: string;
  /** The web address of the licence's text, if it has one. */
  readonly url?: string;
}

export interface FrontPageFacts {
  /** Sections of `_data/sections.ts`, in order: `["harbour", { id: "town", stories: 2 }]`. An id alone stands for three stories. */
  readonly sections: readonly (string | FrontSectionFacts)[];
}

export interface FrontSectionFacts {
  /** The id of the section. */
  readonly id: string;
  /** How many of its newest stories are shown, from 1 to 20. Default: 3. */
  readonly stories?: number;
}

/** What is left out is neither allowed nor refused. */
export interface AiUseFacts {
  /** Whether pages may be in an index that leads to them. */
  readonly search?: boolean;
  /** Whether an answer may be made from a page. */
  readonly input?: boolean;
  /** Whether models may be trained with the pages. */
  readonly training?: boolean;
  /**
   * Crawlers that may fetch nothing, by name: `"GPTBot"`; or `"search"`, `"input"`, `"training"` for all known crawlers of that
   * purpose. Default: none.
   */
  readonly block?: readonly string[];
  /** Text and data mining (TDM Reservation Protocol). */
  readonly mining?: MiningFacts;
}

export interface MiningFacts {
  /** Whether the rights of text and data mining are reserved. */
  readonly reserved: boolean;
  /** The web address of the terms of a licence. */
  readonly policy?: string;
}

/**
 * `_data/tags.ts`, `_data/people.ts` and `_data/organizations.ts`: records by id. An id has small letters, digits and single hyphens;
 * articles name it, and it becomes an address, so it stays as it is.
 */
export interface EntityFacts {
  readonly [id: string]: EntityRecord;
}

/** A topic, a person or an organization. */
export interface EntityRecord {
  /** The name that readers see. */
  readonly name: string;
  /** Who or what it is, in one sentence. */
  readonly description: string;
  /** More about it, on its page: up to five paragraphs. Default: none. */
  readonly introduction?: readonly string[];
  /** The day on which somebody last checked description and introduction, shown below them: `"2026-11-03"`. */
  readonly reviewed?: string;
  /** Web addresses of pages elsewhere about the same thing, such as Wikidata. */
  readonly sameAs?: readonly string[];
}

/** `_data/authors.ts`: authors by id. */
export interface AuthorFacts {
  readonly [id: string]: AuthorRecord;
}

/** An author, whose articles have a page and a feed. */
export interface AuthorRecord extends EntityRecord {
  /** True for a desk, which signs for the newsroom: in structured data it is an organization, not a person. Default: false. */
  readonly isDesk?: boolean;
  /** What the author does here: `"Harbour correspondent"`. */
  readonly role?: string;
  /** The languages that the author reads and writes, as BCP 47 tags: `["en", "de"]`. */
  readonly languages?: readonly string[];
  /** A portrait, shown on the author's page. */
  readonly picture?: PictureFacts;
  /** An e-mail address, which everybody can read. */
  readonly email?: string;
  /** The `https:` address of a form that reaches the author. */
  readonly form?: string;
  /** The author's own pages and accounts elsewhere: `[{ label: "Mastodon", url: "https://…" }]`. */
  readonly links?: readonly NamedAddressFacts[];
  /** The author's account in the Fediverse, which Mastodon names under links to articles: `"@ada@social.example"`. */
  readonly fediverse?: string;
}

export interface PictureFacts {
  /** A picture beside the file of facts: `"ada.jpg"` is `_data/ada.jpg`. */
  readonly src: string;
  /** What it shows, if that is more than the author's face. */
  readonly alt?: string;
}

/** `_data/sections.ts`: sections by id, in the order in which the publication lists them. */
export interface SectionFacts {
  readonly [id: string]: EntityRecord;
}

/** `_data/series.ts`: series by id. */
export interface SeriesFacts {
  readonly [id: string]: SeriesRecord;
}

/** A story that is told in several articles. */
export interface SeriesRecord extends EntityRecord {
  /** How many parts the series will have, if that is known. */
  readonly parts?: number;
  /** Parts that are to come; one that is published is ignored here. Default: none. */
  readonly planned?: readonly PlannedPart[];
}

export interface PlannedPart {
  /** Its number, from 1. */
  readonly part: number;
  /** Its headline. */
  readonly title: string;
  /** When it is to appear, in the form of an article's `date`: `"2026-03-02"`. */
  readonly date: string;
}
