import type { AiPicture } from "./ai-disclosure.ts";
import type { Asset } from "./asset.ts";
import type { Focus } from "./focus.ts";

/** A picture in all formats and sizes that pages offer. */
export interface Picture {
  /** The writer's file: a path from the publication's root. */
  readonly file: string;
  /** Of the largest variant, in pixels, after rotation by EXIF. */
  readonly width: number;
  readonly height: number;
  /** Best first; every browser supports the last. */
  readonly formats: readonly PictureFormat[];
  /** The first frame of an animation, for an offprint in which the animation is too large. */
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

/** The picture of an author. */
export interface Portrait {
  readonly picture: Picture;
  /** Empty if it says nothing that the name does not. */
  readonly alt: string;
}

/** The picture above an article's text. */
export interface LeadPicture {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** The point that crops keep in sight; without it, the centre. */
  readonly focus?: Focus;
  /** What AI did to it. */
  readonly ai?: AiPicture;
}

/** A picture of fixed size that other sites show beside a link to the article. */
export interface Preview extends PictureVariant {
  readonly type: string;
  readonly alt: string;
}

/** Returns one variant of a picture as a `data:` URL (RFC 2397). */
export type InlinePicture = (picture: Picture) => Pick<ShownPicture, "src" | "width" | "height">;

/** Attributes of `<img>`, and the `<source>` elements before it, best format first. URLs are final, those in `srcset` too. */
export interface ShownPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly srcset?: string;
  readonly sizes?: string;
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}
