import type { Position } from "../model/diagnostic.ts";
import type { LanguageAttributes } from "../model/language-attributes.ts";
import type { MediaKind, Utterance } from "../model/media.ts";

/** A recording that a text shows. */
export interface MediaReference {
  /** As written in the text, not decoded. */
  readonly src: string;
  /** What it shows or lets hear. */
  readonly name: string;
  readonly caption?: string;
  readonly position: Position;
}

/** A figure with a player, and its transcript. */
export interface MediaPlaceholder extends Omit<MediaReference, "position"> {
  readonly kind: "media";
  /** From 1, in the text. */
  readonly number: number;
}

/** A recording for one page, feed or offprint. Addresses are final. */
export interface ResolvedMedia {
  readonly kind: MediaKind;
  /** A page plays it; a feed and an offprint link to it, below its poster. */
  readonly isPlayed: boolean;
  readonly src: string;
  /** The whole address, which is printed; a feed has none. */
  readonly address?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly poster?: { readonly src: string; readonly width: number; readonly height: number };
  readonly captions: readonly { readonly src: string; readonly lang: string; readonly label: string }[];
  /** A feed links to that of the page. */
  readonly transcript: readonly Utterance[] | ((id: string) => string);
  readonly words: MediaWords;
  /** Of the words, if they are in another language than the text. */
  readonly attributes: LanguageAttributes;
}

interface MediaWords {
  /** `Video, 3 min 20 s` */
  readonly label: string;
  /** `Download (1.2 MB)` */
  readonly download: string;
  readonly transcript: string;
  /** After the name of a speaker. */
  readonly colon: string;
}
