import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import type { TakeNote } from "../found-article.ts";
import { convertHtml } from "../html/convert-html.ts";
import { translateCodeShortcodes } from "./code-shortcodes.ts";
import type { ExportElement } from "./read-elements.ts";
import { type Attachment, readContent, readField, readMeta, type WordPressExport } from "./read-export.ts";
import { setParagraphs } from "./set-paragraphs.ts";
import { readFootnotes, translateBlocks } from "./translate-blocks.ts";
import { translateShortcodes } from "./translate-shortcodes.ts";

/** Converts the content of a post into Markdown. The order counts where a comment says so. */
export function convertContent(
  item: ExportElement,
  found: WordPressExport,
  lang: string | undefined,
  take: TakeNote,
): string | DiagnosticMessage {
  const id = readField(item, "post_id");
  const { attachments } = found;
  const own = found.byParent.get(id) ?? [];
  const raw = readContent(item, "content").replace(/\r\n?/g, "\n");
  const shortcodes = {
    attachments,
    own,
    take: (kind: "shortcode" | "shortcode left out", source: string) => take(kind, source),
  };
  const steps: readonly ((html: string) => string)[] = [
    // First: what stands in code is neither a block nor a shortcode.
    translateCodeShortcodes,
    // Before paragraphs, because some stand between blank lines.
    (html) => translateShortcodes(html, shortcodes),
    (html) =>
      translateBlocks(html, {
        shared: found.blocks,
        footnotes: readFootnotes(readMeta(item, "footnotes")[0]),
        leaveOut: (name) => take("shortcode left out", `block ${name}`),
        setText: setParagraphs,
      }),
    linkAddresses,
    (html) => fillAlternatives(html, attachments),
    setVerses,
  ];
  return convertHtml(
    steps.reduce((html, step) => step(html), raw),
    { take, lang },
  );
}

/** WordPress shows an address that is alone in its paragraph as a player or a card. */
function linkAddresses(html: string): string {
  return html.replace(
    /(^|<p>|<div class="wp-block-embed__wrapper">)\s{0,20}(https?:\/\/[^\s<>"]{1,2000})\s{0,20}(?=<\/p>|<\/div>|<br|$)/gm,
    (_, before: string, address: string) => `${before}<a href="${address}">${address}</a>`,
  );
}

/** Takes the alternative text of a picture from the library of media if the post has none. */
function fillAlternatives(html: string, attachments: ReadonlyMap<string, Attachment>): string {
  return html.replace(/<img\b[^<>]{0,5000}>/gi, (tag) => {
    const id = /\bwp-image-(\d{1,12})\b/.exec(tag)?.[1] ?? "";
    const alt = attachments.get(id)?.alt ?? "";
    if (alt === "" || /\salt\s*=\s*(?:"[^"]|'[^'])/i.test(tag)) return tag;
    const rest = tag.replace(/\salt\s*=\s*(?:""|'')/gi, "");
    return rest.replace(
      /^<img/i,
      `<img alt="${alt.replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}"`,
    );
  });
}

/** Verse is no code: its lines are lines of a paragraph. */
function setVerses(html: string): string {
  return html.replace(
    /<pre class="wp-block-verse[^"<>]{0,200}">([^<]{0,20000}(?:<(?!\/pre)[^<]{0,20000}){0,200})<\/pre>/g,
    (_, verse: string) => `<p>${verse.trim().replace(/\n/g, "<br>")}</p>`,
  );
}
