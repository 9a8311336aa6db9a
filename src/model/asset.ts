/** A file that is copied into the site: a picture, a file that a text links to, or a static file. */
export interface Asset {
  /** Path from the publication's root. */
  readonly file: string;
  /** Path from the site's root. Except for a static file, it contains a hash of the content or of its source. */
  readonly url: string;
  /** Of the content, in hexadecimal; for a file that is copied unencoded, to detect that it changed since it was read. */
  readonly sha256?: string;
}
