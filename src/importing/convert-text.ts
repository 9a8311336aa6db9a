import type { MarkdownDocument } from "../markdown/markdown-document.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkContext } from "./resolve-address.ts";
import { rewriteLinks } from "./rewrite-links.ts";
import { settleEmbeds } from "./text/embeds.ts";
import { removeComments } from "./text/html-tags.ts";
import { translateIndentedNotes } from "./text/indented-notes.ts";
import { removeModules } from "./text/mdx.ts";
import { mendText } from "./text/mend-text.ts";
import { translateCodeShortcodes } from "./text/paired-shortcodes.ts";
import { protectCode } from "./text/protect-code.ts";
import { setHeadings } from "./text/set-headings.ts";
import { translateBlocks, translateCallouts } from "./text/translate-admonitions.ts";
import { translateHtml } from "./text/translate-html.ts";
import { translateShortcodes } from "./text/translate-shortcodes.ts";

/** A text that a build accepts, but for links to headings. */
export type ConvertedText =
  | { readonly text: string; readonly document: MarkdownDocument }
  | { readonly fault: Diagnostic };

/** Converts the text of an article into Markdown that a build accepts. The order counts where a comment says so. */
export async function convertText(lang: string, context: LinkContext): Promise<ConvertedText> {
  const { found, take } = context;
  const isMdx = /\.mdx$/i.test(found.file);
  // Before code is protected: some shortcodes are blocks of code, and some notes look like code.
  const code = protectCode(translateIndentedNotes(translateCodeShortcodes(found.text, take)), isMdx);
  const steps: readonly ((text: string) => string | Promise<string>)[] = [
    removeComments,
    (text) => (isMdx ? removeModules(text) : text),
    (text) => translateShortcodes(text, take),
    // After shortcodes, some of which become such blocks.
    (text) => translateCallouts(translateBlocks(text, take)),
    // After shortcodes, some of which are attributes of elements; before links, because it makes some.
    (text) => translateHtml(text, isMdx, take),
    (text) => rewriteLinks(text, context),
    settleEmbeds,
    code.restore,
    // With its code, because a line of code may look like a heading.
    (text) => setHeadings(text, found.title, take),
    (text) =>
      text
        .replace(/[ \t]+$/gm, (spaces) => (spaces.length >= 2 && !spaces.includes("\t") ? "  " : ""))
        .trim(),
  ];
  let text = code.text;
  for (const step of steps) text = await step(text);
  return mendText(text === "" ? found.title : text, lang, take);
}
