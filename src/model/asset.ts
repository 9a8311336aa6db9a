/** A file that is copied into the site: an encoded picture, or a document that a text links to. */
export interface Asset {
  /** Path from the project's root. */
  readonly file: string;
  /** Contains a hash of the content or of its source, so that changed content has a new URL. */
  readonly url: string;
  /** In hexadecimal; for a file that is copied from the publication's folder, to detect that it changed since it was read. */
  readonly sha256?: string;
}
