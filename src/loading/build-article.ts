import type { Correction } from "../model/correction.ts";
import { Lazy } from "../model/lazy.ts";
import type { CitedSource } from "../model/source.ts";
import { type BodyContext, type BuiltBody, buildBody } from "./build-body.ts";
import { type BuiltCorrections, buildCorrections } from "./build-corrections.ts";
import { checkCitations, citeSources } from "./cite-sources.ts";
import type { LinkedArticle } from "./link-article.ts";
import { linkSources } from "./link-sources.ts";
import type { LinkTarget } from "./resolve-link.ts";

/** An article's text, sources and corrections, built. */
export interface BuiltArticle {
  readonly text: BuiltBody;
  readonly sources: readonly CitedSource[];
  readonly notes: BuiltCorrections;
}

/** Renders an article with its corrections. */
export async function buildArticle(
  article: LinkedArticle,
  self: LinkTarget,
  context: BodyContext,
): Promise<BuiltArticle> {
  const notes = await buildCorrections(article, self, context);
  if (article.teaser.correctionMark === "retraction") {
    return { text: buildRetractedBody(notes.corrections), sources: [], notes };
  }
  const { parsed, teaser } = article;
  const { sources, diagnostics } = await linkSources(parsed, context);
  const text = await buildBody(parsed.source, self, teaser.lang, context, sources);
  const mistakes = checkCitations(parsed, text.citations, context.facts.site.minimumSources);
  return {
    text: { ...text, diagnostics: [...text.diagnostics, ...diagnostics, ...mistakes] },
    sources: citeSources(sources, text.citations),
    notes,
  };
}

/** The body of a retracted article: only its retraction notices. Its text is not parsed, and its pictures are not published. */
function buildRetractedBody(corrections: readonly Correction[]): BuiltBody {
  const html = new Lazy("", () => "");
  const body = {
    html,
    absoluteHtml: html,
    standaloneHtml: html,
    pictures: [],
    wordCount: 0,
    opening: corrections.filter(({ kind }) => kind === "retraction").map(({ text }) => text),
  };
  return {
    body,
    html,
    citations: [],
    headings: new Set(),
    headingLinks: [],
    diagnostics: [],
  };
}
