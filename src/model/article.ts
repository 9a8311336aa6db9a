import type { DateTime } from "luxon";
import type { AiDisclosure } from "./ai-disclosure.ts";
import type { Body } from "./body.ts";
import type { Correction, CorrectionKind } from "./correction.ts";
import type { Entity, PlannedPart } from "./entity.ts";
import type { FrontPlace } from "./front-place.ts";
import type { History } from "./history.ts";
import type { JsonFields } from "./json.ts";
import type { ShownMedia } from "./media.ts";
import type { LeadPicture, Preview } from "./picture.ts";
import type { CitedSource } from "./source.ts";

/** Corrections that lists mark. */
export type CorrectionMark = Exclude<CorrectionKind, "update">;

export type ArticleKind = "news" | "analysis" | "explainer" | "opinion";

/** The part of an article that lists show. */
export interface Teaser {
  /** Path of the source file from the publication's root. */
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
  /** The part of the publication that it stands in. */
  readonly section?: Entity;
  readonly kind: ArticleKind;
  readonly lang: string;
  readonly draft: boolean;
  /** The publication's own fields, which `_data/extra.ts` declares. */
  readonly extra: JsonFields;
  /** The kind of correction that a list shows: a retraction or a correction if there was one, else the newest; never an update. */
  readonly correctionMark?: CorrectionMark;
}

/** An article in a list that shows pictures. */
export interface PicturedTeaser extends Teaser {
  /** A retracted article has none. */
  readonly image?: LeadPicture;
}

/** A published part of a series. */
export interface SeriesPart {
  /** Its number, from 1. */
  readonly part: number;
  readonly teaser: Teaser;
}

/** Where an article stands in a series. */
export interface SeriesPlace {
  readonly entity: Entity;
  readonly part: number;
  /** How many parts the series will have, if that is known. */
  readonly parts?: number;
  /** The published parts before and after, the latter with its picture. */
  readonly previous?: SeriesPart;
  readonly next?: SeriesPart & { readonly teaser: PicturedTeaser };
  /** The part that is announced as the next, if none is published after this one. */
  readonly planned?: PlannedPart;
}

/** An entry of live coverage. */
export interface LiveEntry {
  /** Of its headline's element. */
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  /** In the site's time zone. */
  readonly date: DateTime;
}

export interface Article extends Teaser {
  /** The fields of Teaser alone, for lists. */
  readonly teaser: Teaser;
  /** Permanent identity for feeds: an IRI, by default an RFC 4151 `tag:`. */
  readonly id: string;
  readonly about: readonly Entity[];
  readonly mentions: readonly Entity[];
  readonly series?: SeriesPlace;
  readonly front?: FrontPlace;
  readonly dateline?: string;
  /** The story in a few lines, above the text; a retracted article has none. */
  readonly short?: readonly string[];
  readonly ai?: AiDisclosure;
  readonly image?: LeadPicture;
  /** The article read aloud, or an episode of a podcast. */
  readonly audio?: ShownMedia;
  /** The picture that other sites show beside a link to it. The development server adds it when the page is requested. */
  readonly preview?: Preview;
  /** The lead picture in the aspect ratios that search engines ask for. */
  readonly crops: readonly Preview[];
  /** True for a retracted article: its retraction notices replace its text, and it has no sources or pictures. */
  readonly isRetracted: boolean;
  readonly body: Body;
  /** The entries of its live coverage, the newest first; a retracted article has none. */
  readonly live?: readonly LiveEntry[];
  /** In the order in which the text first cites them. */
  readonly sources: readonly CitedSource[];
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** Only of an article with more than one public revision. */
  readonly history?: History;
  /** At most three: those in the site's language first, of each language the closest first. */
  readonly related: readonly PicturedTeaser[];
}
