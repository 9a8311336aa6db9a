import type { Body } from "../model/body.ts";
import type { Correction } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { CitedSource } from "../model/source.ts";
import { type BuiltArticle, buildArticle } from "./build-article.ts";
import { type BodyContext, type BuiltBody, buildBody } from "./build-body.ts";
import { checkHeadingLinks } from "./check-heading-links.ts";
import { checkNoCitations } from "./cite-sources.ts";
import type { LinkedArticle } from "./link-article.ts";
import type { ParsedPage } from "./parse-article.ts";
import type { ParsedContent } from "./parse-content.ts";
import type { LinkTarget } from "./resolve-link.ts";

export interface BuiltBodies {
  /** By source file, as are corrections and sources. */
  readonly byFile: ReadonlyMap<string, Body>;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly sources: ReadonlyMap<string, readonly CitedSource[]>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BodiesMemory {
  /** Articles that are built the same again while they and all link targets stay the same. */
  bodies?: {
    readonly targets: ReadonlyMap<string, LinkTarget>;
    readonly articles: ReadonlyMap<LinkedArticle, BuiltArticle>;
  };
}

/**
 * Builds the bodies of every article, with its corrections, and of every page, and checks links to headings.
 * @param memory what an earlier load with the same facts has built.
 */
export async function buildBodies(
  content: ParsedContent,
  context: BodyContext,
  memory: BodiesMemory,
): Promise<BuiltBodies> {
  const articles = await buildArticles(content.articles, context, memory);
  const pages = await buildPages(content.pages, context);
  const texts = [...articles.map(({ file, text }) => ({ file, ...text })), ...pages];
  const notes = articles.map((article) => article.notes);
  const headingLinks = [...notes, ...texts].flatMap((built) => built.headingLinks);
  const headings = new Map(texts.map((text) => [text.file, text.headings]));
  const retracted = new Set(articles.filter(({ isRetracted }) => isRetracted).map(({ file }) => file));
  return {
    byFile: new Map(texts.map(({ file, body }) => [file, body])),
    corrections: new Map(articles.map(({ file, notes: { corrections } }) => [file, corrections])),
    sources: new Map(articles.map(({ file, sources }) => [file, sources])),
    diagnostics: [
      ...[...notes, ...texts].flatMap(({ diagnostics }) => diagnostics),
      // After all bodies: a link may lead to a heading of a file that comes later.
      ...checkHeadingLinks(headingLinks, headings, retracted),
    ],
  };
}

interface FiledArticle extends BuiltArticle {
  readonly file: string;
  readonly isRetracted: boolean;
}

/** Articles that use other files, such as pictures, are built each time, so that those files are looked up in each load. */
async function buildArticles(
  articles: readonly LinkedArticle[],
  context: BodyContext,
  memory: BodiesMemory,
): Promise<FiledArticle[]> {
  const { bodies: before } = memory;
  const known = before && haveSameTargets(before.targets, context.targets) ? before.articles : undefined;
  const kept = new Map<LinkedArticle, BuiltArticle>();
  const built: FiledArticle[] = [];
  for (const article of articles) {
    const { file, correctionMark } = article.teaser;
    let needsFiles = false;
    const assetsOf: BodyContext["assetsOf"] = (name) => {
      needsFiles = true;
      return context.assetsOf(name);
    };
    const self = findSelf(file, context);
    const made = known?.get(article) ?? (await buildArticle(article, self, { ...context, assetsOf }));
    const isFaultless = made.text.diagnostics.length + made.notes.diagnostics.length === 0;
    if (isFaultless && !needsFiles) kept.set(article, made);
    built.push({ file, isRetracted: correctionMark === "retraction", ...made });
  }
  memory.bodies = { targets: context.targets, articles: kept };
  return built;
}

async function buildPages(
  pages: readonly ParsedPage[],
  context: BodyContext,
): Promise<(BuiltBody & { readonly file: string })[]> {
  const built: (BuiltBody & { readonly file: string })[] = [];
  for (const { source, frontMatter } of pages) {
    const { file } = source;
    const { lang = context.facts.site.lang } = frontMatter;
    const text = await buildBody(source, findSelf(file, context), lang, context);
    const diagnostics = [...text.diagnostics, ...checkNoCitations(file, text.citations)];
    built.push({ ...text, file, diagnostics });
  }
  return built;
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
