import type { Correction } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Lazy } from "../model/lazy.ts";
import type { ShownMedia } from "../model/media.ts";
import type { LeadPicture } from "../model/picture.ts";
import type { CitedSource } from "../model/source.ts";
import type { StylePart } from "../model/style-part.ts";
import { type BodyContext, type BuiltBody, buildBody } from "./build-body.ts";
import { buildCorrections } from "./build-corrections.ts";
import { checkCitations, citeSources } from "./cite-sources.ts";
import { findAudio } from "./find-audio.ts";
import type { LinkedArticle } from "./link-article.ts";
import { linkSources } from "./link-sources.ts";
import { type ParsedArticle, reportField } from "./parse-article.ts";

/** An article's text, and what its front matter refers to. */
export interface BuiltArticle
  extends Pick<BuiltBody, "body" | "headings" | "headingLinks" | "diagnostics" | "hints"> {
  readonly image?: LeadPicture;
  readonly audio?: ShownMedia;
  readonly sources: readonly CitedSource[];
  readonly corrections: readonly Correction[];
}

/** Builds an article's body, lead picture, sources and corrections. */
export async function buildArticle(article: LinkedArticle, context: BodyContext): Promise<BuiltArticle> {
  const { corrections, ...found } = await buildCorrections(article, context);
  const isRetracted = article.teaser.correctionMark === "retraction";
  const built = isRetracted ? buildRetraction(corrections) : await buildText(article, context);
  return {
    ...built,
    corrections,
    headingLinks: [...found.headingLinks, ...built.headingLinks],
    diagnostics: [...found.diagnostics, ...built.diagnostics],
    hints: [...found.hints, ...built.hints],
  };
}

type BuiltText = Omit<BuiltArticle, "corrections">;

async function buildText(
  { parsed, teaser, live = [] }: LinkedArticle,
  context: BodyContext,
): Promise<BuiltText> {
  const lead = await findLead(parsed, context);
  const { audio, ...heard } = await findAudio(parsed, teaser, context);
  const { sources, diagnostics } = await linkSources(parsed, context);
  const text = await buildBody(parsed.source, teaser.lang, context, { sources, live });
  const citations = checkCitations(parsed, text.citations, context.facts.site.minimumSources);
  return {
    ...text,
    // Its player needs the style and the policy that those in the text need.
    ...(audio && { audio, body: { ...text.body, styles: listStyles(text.body.styles, "media") } }),
    ...(lead.image && { image: lead.image }),
    sources: citeSources(sources, text.citations),
    diagnostics: [
      ...text.diagnostics,
      ...lead.diagnostics,
      ...heard.diagnostics,
      ...diagnostics,
      ...citations,
    ],
    hints: [...text.hints, ...heard.hints],
  };
}

function listStyles(styles: readonly StylePart[], added: StylePart): StylePart[] {
  return [...new Set([...styles, added])].sort();
}

/** The text of a retracted article is not parsed, and its pictures are not published. */
function buildRetraction(corrections: readonly Correction[]): BuiltText {
  const html = new Lazy("", () => "");
  const opening = corrections.filter(({ kind }) => kind === "retraction").map(({ text }) => text);
  return {
    body: {
      html,
      absoluteHtml: html,
      standaloneHtml: html,
      pictures: [],
      wordCount: 0,
      characterCount: 0,
      opening,
      styles: [],
    },
    sources: [],
    headings: new Set(),
    headingLinks: [],
    diagnostics: [],
    hints: [],
  };
}

/** Finds the picture that an article's front matter names. */
async function findLead(
  { source, frontMatter }: ParsedArticle,
  { assetsOf }: BodyContext,
): Promise<{ readonly image?: LeadPicture; readonly diagnostics: readonly Diagnostic[] }> {
  if (!frontMatter.image) return { diagnostics: [] };
  const { src, ...image } = frontMatter.image;
  const { message: _, ...use } = reportField(source, ["image", "src"], "");
  const picture = await assetsOf(source.file).findPicture(src, use);
  return "message" in picture
    ? { diagnostics: [{ ...use, ...picture }] }
    : { image: { picture, ...image }, diagnostics: [] };
}
