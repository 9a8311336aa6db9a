import type { Lazy } from "./lazy.ts";
import type { InlinePicture, Picture } from "./picture.ts";

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
