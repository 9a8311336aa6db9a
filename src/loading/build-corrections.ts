import type { Correction } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type BodyContext, type BuiltBody, buildBody } from "./build-body.ts";
import type { LinkedArticle } from "./link-article.ts";
import type { LinkTarget } from "./resolve-link.ts";

export interface BuiltCorrections {
  readonly corrections: readonly Correction[];
  readonly headingLinks: BuiltBody["headingLinks"];
  readonly diagnostics: readonly Diagnostic[];
}

/** Elements that a correction may not have. It has paragraphs, lists and inline elements. */
const tooMuch = /<(?:h[1-6]|img|figure|table|pre|sup|hr|blockquote)\b/;

/** Builds the corrections in an article's front matter. Every diagnostic is placed at the correction's `text`. */
export async function buildCorrections(
  { parsed, teaser }: LinkedArticle,
  self: LinkTarget,
  context: BodyContext,
): Promise<BuiltCorrections> {
  const { source, frontMatter } = parsed;
  const corrections: Correction[] = [];
  const headingLinks: BuiltBody["headingLinks"][number][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, { text, was, now, date, kind }] of frontMatter.corrections.entries()) {
    const locateText = () => source.locate(["corrections", index, "text"]);
    const report = (message: string) =>
      diagnostics.push({ file: source.file, ...locateText(), field: `corrections.${index}.text`, message });
    const built = await buildBody({ file: source.file, text, textLine: 1 }, self, teaser.lang, context);
    for (const { message } of built.diagnostics) report(message);
    for (const one of built.headingLinks.map((link) => ({ ...link, position: locateText() })))
      headingLinks.push(one);
    const html = built.body.html.read();
    if (tooMuch.test(html)) {
      report("found more than paragraphs and lists; a note about a change has only those, with links");
    }
    corrections.push({
      id: `correction.${index + 1}`,
      kind,
      date,
      html: built.html,
      text: readText(html),
      ...(was !== undefined && { was }),
      ...(now !== undefined && { now }),
    });
  }
  return { corrections, headingLinks, diagnostics };
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** The words of HTML that our Markdown made: in it `<` and `>` are always tags, and it writes four entities. */
function readText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}
