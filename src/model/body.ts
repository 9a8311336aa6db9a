import type { Lazy } from "./lazy.ts";
import type { ShownMedia } from "./media.ts";
import type { InlinePicture, Picture } from "./picture.ts";
import type { TextLength } from "./reading-time.ts";
import type { StylePart } from "./style-part.ts";

/** Markdown, rendered in three forms, because feeds and offprints need other links and pictures than pages. */
export interface Body extends TextLength {
  /** Links are relative to the page that the text stands on. */
  readonly html: Lazy<[], string>;
  /** Links are absolute, for feed readers, which have no base URL. */
  readonly absoluteHtml: Lazy<[], string>;
  /** Links are absolute, and pictures are the `data:` URLs that `inline` returns. */
  readonly standaloneHtml: Lazy<[inline: InlinePicture], string>;
  /** The pictures that the text shows, each once, in order. */
  readonly pictures: readonly Picture[];
  /** The recordings that the text shows, in order; undefined for none. */
  readonly media?: readonly ShownMedia[];
  /** The subheads of a text that has many: its table of contents. */
  readonly sections?: readonly { readonly id: string; readonly text: string }[];
  /** The first paragraphs as plain text, for a front page. */
  readonly opening: readonly string[];
  /** The parts of the stylesheet that its blocks need, such as "table". */
  readonly styles: readonly StylePart[];
}
