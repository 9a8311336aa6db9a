/** What cameras and editors wrote into a picture, as its container holds it. */
export interface RawMetadata {
  /** A TIFF structure (Exif 3.0, section 4.5), with or without `Exif\0\0` before it. */
  readonly exif?: Buffer | undefined;
  /** An XMP packet. */
  readonly xmp?: Buffer | undefined;
  /** IPTC-IIM records, alone or among Photoshop's image resources. */
  readonly iptc?: Buffer | undefined;
  /** PNG's text chunks, by key word. */
  readonly words?: ReadonlyMap<string, string>;
}

/** What a published picture keeps of it. */
export interface KeptMetadata {
  /** A TIFF structure that holds the orientation alone. */
  readonly exif?: Buffer;
  /** An XMP packet that holds the rights alone. */
  readonly xmp?: Buffer;
}
