import type { Body } from "../model/body.ts";
import type { Correction } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import type { CitedSource } from "../model/source.ts";
import { type BuiltArticle, buildArticle } from "./build-article.ts";
import { type BodyContext, type BuiltBody, buildBody, type HeadingLink } from "./build-body.ts";
import { checkNoCitations } from "./cite-sources.ts";
import type { LinkedArticle } from "./link-article.ts";
import type { ParsedContent } from "./parse-content.ts";
import type { LinkTarget } from "./resolve-link.ts";

export interface BuiltBodies {
  /** By source file, as are corrections and sources. */
  readonly byFile: ReadonlyMap<string, Body>;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly sources: ReadonlyMap<string, readonly CitedSource[]>;
  readonly diagnostics: readonly Diagnostic[];
  readonly known: KnownBodies;
}

/** Articles that are built the same again while they and all that links may lead to stay the same. */
export interface KnownBodies {
  readonly targets: ReadonlyMap<string, LinkTarget>;
  readonly articles: ReadonlyMap<LinkedArticle, BuiltArticle>;
}

/**
 * Renders every article with its corrections and every page, then checks the links between them that name a heading.
 * @param before what an earlier load with the same facts has built.
 */
export async function buildBodies(
  { articles, pages }: ParsedContent,
  context: BodyContext,
  before?: KnownBodies,
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
    for (const one of built.headingLinks) headingLinks.push(one);
    for (const one of built.diagnostics) diagnostics.push(one);
  };
  const recall = recallArticles(context, before);
  for (const article of articles) {
    const { file, correctionMark } = article.teaser;
    const { text, notes, sources: cited } = await recall.build(article);
    corrections.set(file, notes.corrections);
    for (const one of notes.headingLinks) headingLinks.push(one);
    for (const one of notes.diagnostics) diagnostics.push(one);
    add(file, text);
    if (correctionMark === "retraction") retracted.add(file);
    else sources.set(file, cited);
  }
  for (const { source, frontMatter } of pages) {
    const { lang = context.facts.site.lang } = frontMatter;
    const built = await buildBody(source, findSelf(source.file, context), lang, context);
    add(source.file, built);
    for (const one of checkNoCitations(source.file, built.citations)) diagnostics.push(one);
  }
  return {
    byFile,
    corrections,
    sources,
    diagnostics: [...diagnostics, ...checkHeadingLinks(headingLinks, headings, retracted)],
    known: { targets: context.targets, articles: recall.built },
  };
}

/** Builds articles, but for those that would come out the same. Whoever asks for a file, such as a picture, is built each time. */
function recallArticles(context: BodyContext, before: KnownBodies | undefined) {
  const known = before && haveSameTargets(before.targets, context.targets) ? before.articles : undefined;
  const built = new Map<LinkedArticle, BuiltArticle>();
  const build = async (article: LinkedArticle): Promise<BuiltArticle> => {
    let needsFiles = false;
    const assetsOf: BodyContext["assetsOf"] = (file) => {
      needsFiles = true;
      return context.assetsOf(file);
    };
    const self = findSelf(article.teaser.file, context);
    const made = known?.get(article) ?? (await buildArticle(article, self, { ...context, assetsOf }));
    const isFaultless = made.text.diagnostics.length + made.notes.diagnostics.length === 0;
    if (isFaultless && !needsFiles) built.set(article, made);
    return made;
  };
  return { build, built };
}

function haveSameTargets(a: ReadonlyMap<string, LinkTarget>, b: ReadonlyMap<string, LinkTarget>): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([file, { url, withheld }]) => {
    const other = b.get(file);
    return other?.url === url && other.withheld === withheld;
  });
}

function findSelf(file: string, { targets }: BodyContext): LinkTarget {
  const self = targets.get(file);
  if (!self) throw new Error(`${file} was parsed but is no link target`);
  return self;
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
