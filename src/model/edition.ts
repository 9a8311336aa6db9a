import type { DateTime } from "luxon";
import type { Correction, CorrectionKind, ListedCorrection } from "./correction.ts";
import type { History } from "./history.ts";
import type { Lazy } from "./lazy.ts";
import type { CitedSource, ListedSource } from "./source.ts";

/**
 * The publication as the templates see it: validated, linked, sorted, frozen. Nothing in it points back
 * (an article knows its author's record, not the author's articles), so any part of it can be hashed.
 *
 * Every `url` is the path of an output file from the site's root, without a leading slash
 * (`2021/some-story.html`); `src/model/urls.ts` makes it relative or absolute where it is shown.
 */
export interface Edition {
  readonly site: Site;
  /** The build's clock, read once. Never printed; it decides what is due and what is recent. */
  readonly now: DateTime;
  /** Everything that is due, newest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly Page[];
  /** Only those with articles, in the order of their names; likewise authors, people and organizations. */
  readonly tags: readonly Subject[];
  readonly authors: readonly Subject[];
  readonly people: readonly Subject[];
  readonly organizations: readonly Subject[];
  /** Everything that was corrected, newest first. */
  readonly corrections: readonly ListedCorrection[];
  /** Everything that articles cite, in the order of its list. */
  readonly sources: readonly ListedSource[];
  readonly redirects: readonly Redirect[];
  /** Files that articles and pages show or link to, to be copied beside them. */
  readonly assets: readonly Asset[];
  /** Files that are copied as they are. */
  readonly statics: readonly Asset[];
  /** What the publication adds to `robots.txt`. */
  readonly robots?: RobotsPart;
}

/** What a publication adds to the generated `robots.txt`. */
export interface RobotsPart {
  /** Its lines, with line ends `\n`. */
  readonly text: string;
  /** Whether it has rules for every robot (`User-agent: *`), which then stand in place of the generated ones. */
  readonly hasCommonGroup: boolean;
  /** The addresses of more sitemaps. */
  readonly sitemaps: readonly string[];
}

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
  /** RFC 4151 authority of `tag:` ids: a domain that the publisher held, and since when (`YYYY` or `YYYY-MM-DD`). */
  readonly tagAuthority: { readonly domain: string; readonly date: string };
  readonly publisher: Publisher;
  readonly licence: { readonly name: string; readonly url: string };
  readonly articlesPerPage: number;
  readonly articlesPerFeed: number;
  /** Whether each article has a copy in one file, and one without a photograph a drawn card for those who share it. */
  readonly offprints: boolean;
  readonly cards: boolean;
  /** Endings (`.stl`) of files that texts may link to, beyond the usual ones. */
  readonly linkedFiles: readonly string[];
  /** How many sources an article of the kind `news` needs. */
  readonly minimumSources: number;
  /** Whether a build without the whole history of the repository is a mistake. */
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

export type EntityKind = "tag" | "author" | "person" | "organization";

/** Someone or something that articles are listed under. */
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

/** An entity with the articles that it appears in, newest first. */
export interface Subject {
  readonly entity: Entity;
  readonly articles: readonly Teaser[];
}

export type ArticleKind = "news" | "analysis" | "explainer" | "opinion";

/** What a list shows of an article. */
export interface Teaser {
  /** Path of the source file from the project's root. */
  readonly file: string;
  readonly url: string;
  /** `2021/some-story`: year folder and slug. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** First published, in the site's time zone. */
  readonly date: DateTime;
  /** Last substantive change. */
  readonly updated?: DateTime;
  readonly authors: readonly Entity[];
  readonly tags: readonly Entity[];
  readonly kind: ArticleKind;
  readonly lang: string;
  readonly draft: boolean;
  /** What a card says of its corrections: that there was a retraction or a correction, else what the newest was. */
  readonly correctionMark?: CorrectionKind;
}

export interface Article extends Teaser {
  /** What lists show of it, and nothing else of it. */
  readonly teaser: Teaser;
  /** Permanent identity for feeds: an IRI, by default an RFC 4151 `tag:`. */
  readonly id: string;
  readonly about: readonly Entity[];
  readonly mentions: readonly Entity[];
  readonly dateline?: string;
  readonly image?: LeadPicture;
  /** How others show a link to it; nothing while serving. */
  readonly preview?: Preview;
  /** The lead picture in the shapes that search engines ask for. */
  readonly crops: readonly Preview[];
  /** Of a retracted article: the notices alone stand where its text stood, and it has no sources and pictures. */
  readonly isRetracted: boolean;
  readonly body: Body;
  /** In the order in which the text first cites them. */
  readonly sources: readonly CitedSource[];
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** Only of an article with more than one public revision. */
  readonly history?: History;
  /** The next older and the next newer article. */
  readonly previous?: Teaser;
  readonly next?: Teaser;
  /** At most three, most in common first. */
  readonly related: readonly Teaser[];
}

/** A page that is not news: about, policies. */
export interface Page {
  readonly file: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly body: Body;
}

/** Markdown, rendered. Feeds and offprints need other links and pictures than the page does, hence three forms. */
export interface Body {
  /** Links are relative to the page that the text stands on. */
  readonly html: Lazy<[], string>;
  /** Links are absolute, for readers that have no base. */
  readonly absoluteHtml: Lazy<[], string>;
  /** Links are absolute, and pictures are `data:` URLs, by what `inline` gives for each. */
  readonly standaloneHtml: Lazy<[inline: InlinePicture], string>;
  /** Those that the text shows, each once, in order. */
  readonly pictures: readonly Picture[];
  readonly wordCount: number;
  /** The first paragraphs as plain text, for a front page. */
  readonly opening: readonly string[];
}

/** An old path that points to an article's new one. */
export interface Redirect {
  readonly url: string;
  readonly to: Teaser;
}

/** A file that the site holds as it is: an encoded picture, a document beside the text. */
export interface Asset {
  /** Path from the project's root. */
  readonly file: string;
  /** Named by a hash of its content or of what it was made from: new content has a new address. */
  readonly url: string;
  /** In hexadecimal, of a file that is copied from where people write: it must still be the one that was read. */
  readonly sha256?: string;
}

/** A picture in every form in which pages offer it. */
export interface Picture {
  /** What the writer put beside the text. */
  readonly file: string;
  /** Of its largest form, upright, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Best first; the last is one that every browser shows. */
  readonly formats: readonly PictureFormat[];
  /** Of a picture that moves, its first frame: it stands in for one that is too large for a single file. */
  readonly still?: PictureFormat;
}

export interface PictureFormat {
  /** Media type. */
  readonly type: string;
  /** Narrowest first. */
  readonly variants: readonly PictureVariant[];
}

export interface PictureVariant extends Asset {
  readonly width: number;
  readonly height: number;
}

/** The picture above an article's text. */
export interface LeadPicture {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A picture of fixed size for those who show a link to the article. */
export interface Preview extends PictureVariant {
  readonly type: string;
  readonly alt: string;
}

/** One form of a picture as a `data:` URL (RFC 2397). */
export type InlinePicture = (picture: Picture) => {
  readonly src: string;
  readonly width: number;
  readonly height: number;
};
