import { type BodyContext, type BuiltBody, buildBody, type HeadingLink } from "./build-body.ts";
import { buildCorrections } from "./build-corrections.ts";
import { checkCitations, checkNoCitations, citeSources } from "./cite-sources.ts";
import type { Correction } from "./correction.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Body } from "./edition.ts";
import { findNearest } from "./find-nearest.ts";
import type { LinkedArticle } from "./link-article.ts";
import { linkSources } from "./link-sources.ts";
import type { ParsedContent } from "./parse-content.ts";
import type { LinkTarget } from "./resolve-link.ts";
import type { CitedSource } from "./source.ts";

export interface BuiltBodies {
  /** By source file, as are corrections and sources. */
  readonly byFile: ReadonlyMap<string, Body>;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly sources: ReadonlyMap<string, readonly CitedSource[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders every article with its corrections and every page, then checks the links between them that name a heading. */
export async function buildBodies(
  { articles, pages }: ParsedContent,
  context: BodyContext,
): Promise<BuiltBodies> {
  const byFile = new Map<string, Body>();
  const corrections = new Map<string, readonly Correction[]>();
  const sources = new Map<string, readonly CitedSource[]>();
  const headings = new Map<string, ReadonlySet<string>>();
  const retracted = new Set<string>();
  const headingLinks: HeadingLink[] = [];
  const diagnostics: Diagnostic[] = [];
  const add = (file: string, { body, ...built }: BuiltBody) => {
    byFile.set(file, body);
    headings.set(file, built.headings);
    headingLinks.push(...built.headingLinks);
    diagnostics.push(...built.diagnostics);
  };
  for (const article of articles) {
    const { file, correctionMark } = article.teaser;
    const self = findSelf(file, context);
    const notes = await buildCorrections(article, self, context);
    corrections.set(file, notes.corrections);
    headingLinks.push(...notes.headingLinks);
    diagnostics.push(...notes.diagnostics);
    if (correctionMark === "retraction") {
      add(file, buildRetractedBody(notes.corrections));
      retracted.add(file);
      continue;
    }
    const text = await buildArticleBody(article, self, context);
    add(file, text.built);
    sources.set(file, text.sources);
  }
  for (const { source, frontMatter } of pages) {
    const { lang = context.facts.site.lang } = frontMatter;
    const built = await buildBody(source, findSelf(source.file, context), lang, context);
    add(source.file, built);
    diagnostics.push(...checkNoCitations(source.file, built.citations));
  }
  return {
    byFile,
    corrections,
    sources,
    diagnostics: [...diagnostics, ...checkHeadingLinks(headingLinks, headings, retracted)],
  };
}

/** An article's text and the sources that it cites. */
async function buildArticleBody(
  { parsed, teaser }: LinkedArticle,
  self: LinkTarget,
  context: BodyContext,
): Promise<{ readonly built: BuiltBody; readonly sources: readonly CitedSource[] }> {
  const { sources, diagnostics } = await linkSources(parsed, context);
  const built = await buildBody(parsed.source, self, teaser.lang, context, sources);
  const mistakes = checkCitations(parsed, built.citations, context.facts.site.minimumSources);
  return {
    built: { ...built, diagnostics: [...built.diagnostics, ...diagnostics, ...mistakes] },
    sources: citeSources(sources, built.citations),
  };
}

function findSelf(file: string, { targets }: BodyContext): LinkTarget {
  const self = targets.get(file);
  if (!self) throw new Error(`${file} was parsed but is no link target`);
  return self;
}

/** What is left of a retracted article: its text is not even read, and what it showed is not published. */
function buildRetractedBody(corrections: readonly Correction[]): BuiltBody {
  const body = {
    key: "",
    html: "",
    absoluteHtml: () => "",
    standaloneHtml: () => "",
    pictures: [],
    wordCount: 0,
    opening: corrections.filter(({ kind }) => kind === "retraction").map(({ text }) => text),
  };
  return {
    body,
    renderHtml: () => "",
    citations: [],
    headings: new Set(),
    headingLinks: [],
    diagnostics: [],
  };
}

/** A file that has mistakes of its own has no known headings; links to them are not judged. */
function checkHeadingLinks(
  links: readonly HeadingLink[],
  headings: ReadonlyMap<string, ReadonlySet<string>>,
  retracted: ReadonlySet<string>,
): Diagnostic[] {
  return links.flatMap(({ file, position, href, target, fragment }) => {
    const known = headings.get(target);
    if (!known || known.has(fragment)) return [];
    const hint = retracted.has(target)
      ? `its text was retracted; leave out #${fragment}`
      : hintAtHeadings(fragment, known);
    const message = `"${href}": ${target} has no heading #${fragment}; ${hint}`;
    return [{ file, ...position, field: "link", message }];
  });
}

function hintAtHeadings(fragment: string, known: ReadonlySet<string>): string {
  const nearest = findNearest(fragment, known);
  if (nearest) return `did you mean "#${nearest}"?`;
  return `it has ${[...known].map((id) => `#${id}`).join(", ") || "none"}`;
}
