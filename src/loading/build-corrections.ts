import type { Correction } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type BodyContext, buildBody, type HeadingLink } from "./build-body.ts";
import type { LinkedArticle } from "./link-article.ts";
import { reportField } from "./parse-article.ts";

export interface BuiltCorrections {
  readonly corrections: readonly Correction[];
  readonly headingLinks: readonly HeadingLink[];
  readonly diagnostics: readonly Diagnostic[];
  readonly hints: readonly Diagnostic[];
}

/** Elements that a correction may not have. It has paragraphs, lists and inline elements. */
const forbidden = /<(?:h[1-6]|img|figure|table|pre|sup|hr|blockquote)\b/;

/** Builds the corrections in an article's front matter. Every diagnostic is placed at the correction's `text`. */
export async function buildCorrections(
  { parsed: { source, frontMatter }, teaser }: LinkedArticle,
  context: BodyContext,
): Promise<BuiltCorrections> {
  const corrections: Correction[] = [];
  const headingLinks: HeadingLink[] = [];
  const diagnostics: Diagnostic[] = [];
  const hints: Diagnostic[] = [];
  for (const [index, { text, ...correction }] of frontMatter.corrections.entries()) {
    const place = ["corrections", index, "text"] as const;
    const built = await buildBody({ file: source.file, text, textLine: 1 }, teaser.lang, context);
    const html = built.body.html.read();
    const messages = built.diagnostics.map(({ message }) => message);
    if (forbidden.test(html))
      messages.push("found more than paragraphs and lists; a correction has only those, with links");
    diagnostics.push(...messages.map((message) => reportField(source, place, message)));
    hints.push(...built.hints.map((hint) => ({ ...hint, ...source.locate(place) })));
    headingLinks.push(...built.headingLinks.map((link) => ({ ...link, position: source.locate(place) })));
    corrections.push({
      ...correction,
      id: `correction.${index + 1}`,
      html: built.html,
      text: readText(html),
    });
  }
  return { corrections, headingLinks, diagnostics, hints };
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** Extracts the text of rendered Markdown: in it `<` and `>` only delimit tags, and there are four entities. */
function readText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}
