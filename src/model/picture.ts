import type { Asset } from "./asset.ts";

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
