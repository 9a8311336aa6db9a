import { type BodyContext, type BuiltBody, buildBody, type HeadingLink } from "./build-body.ts";
import { buildCorrections } from "./build-corrections.ts";
import type { Correction } from "./correction.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Body } from "./edition.ts";
import { findNearest } from "./find-nearest.ts";
import type { ParsedContent } from "./parse-content.ts";
import type { LinkTarget } from "./resolve-link.ts";

export interface BuiltBodies {
  /** By source file, as are the corrections. */
  readonly byFile: ReadonlyMap<string, Body>;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders every article with its corrections and every page, then checks the links between them that name a heading. */
export async function buildBodies(
  { articles, pages }: ParsedContent,
  context: BodyContext,
): Promise<BuiltBodies> {
  const byFile = new Map<string, Body>();
  const corrections = new Map<string, readonly Correction[]>();
  const headings = new Map<string, ReadonlySet<string>>();
  const headingLinks: HeadingLink[] = [];
  const diagnostics: Diagnostic[] = [];
  const add = (file: string, { body, ...built }: BuiltBody) => {
    byFile.set(file, body);
    headings.set(file, built.headings);
    headingLinks.push(...built.headingLinks);
    diagnostics.push(...built.diagnostics);
  };
  for (const article of articles) {
    const { source } = article.parsed;
    const { file, lang, correctionMark } = article.teaser;
    const self = findSelf(file, context);
    const notes = await buildCorrections(article, self, context);
    corrections.set(file, notes.corrections);
    headingLinks.push(...notes.headingLinks);
    diagnostics.push(...notes.diagnostics);
    const isRetracted = correctionMark === "retraction";
    add(
      file,
      isRetracted ? buildRetractedBody(notes.corrections) : await buildBody(source, self, lang, context),
    );
  }
  for (const { source, frontMatter } of pages) {
    const { lang = context.site.lang } = frontMatter;
    add(source.file, await buildBody(source, findSelf(source.file, context), lang, context));
  }
  return {
    byFile,
    corrections,
    diagnostics: [...diagnostics, ...checkHeadingLinks(headingLinks, headings)],
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
    html: "",
    absoluteHtml: () => "",
    standaloneHtml: () => "",
    pictures: [],
    wordCount: 0,
    opening: corrections.filter(({ kind }) => kind === "retraction").map(({ text }) => text),
  };
  return { body, renderHtml: () => "", headings: new Set(), headingLinks: [], diagnostics: [] };
}

/** A file that has mistakes of its own has no known headings; links to them are not judged. */
function checkHeadingLinks(
  links: readonly HeadingLink[],
  headings: ReadonlyMap<string, ReadonlySet<string>>,
): Diagnostic[] {
  return links.flatMap(({ file, position, href, target, fragment }) => {
    const known = headings.get(target);
    if (!known || known.has(fragment)) return [];
    const nearest = findNearest(fragment, known);
    const hint = nearest
      ? `did you mean "#${nearest}"?`
      : `it has ${[...known].map((id) => `#${id}`).join(", ") || "none"}`;
    return [
      {
        file,
        ...position,
        field: "link",
        message: `"${href}": ${target} has no heading #${fragment}; ${hint}`,
      },
    ];
  });
}
