/** A file that the site holds as it is: an encoded picture, a document beside the text. */
export interface Asset {
  /** Path from the project's root. */
  readonly file: string;
  /** Named by a hash of its content or of what it was made from: new content has a new address. */
  readonly url: string;
  /** In hexadecimal, of a file that is copied from where people write: it must still be the one that was read. */
  readonly sha256?: string;
}
