import type { Diagnostic } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import { type BuiltArticle, buildArticle } from "./build-article.ts";
import { type BodyContext, type BuiltBody, buildBody } from "./build-body.ts";
import { checkNoCitations } from "./cite-sources.ts";
import type { LinkedArticle } from "./link-article.ts";
import type { ParsedPage } from "./parse-article.ts";
import type { ParsedContent } from "./parse-content.ts";
import type { LinkTarget } from "./resolve-link.ts";

export interface BuiltBodies {
  /** By path of the source file. */
  readonly articles: ReadonlyMap<string, BuiltArticle>;
  /** By path of the source file. */
  readonly pages: ReadonlyMap<string, BuiltBody>;
  readonly diagnostics: readonly Diagnostic[];
  readonly hints: readonly Diagnostic[];
}

export interface BodiesMemory {
  /** Articles of an earlier load. They are used again while no link target has changed. */
  bodies?: {
    readonly targets: ReadonlyMap<string, LinkTarget>;
    readonly articles: ReadonlyMap<LinkedArticle, BuiltArticle>;
  };
}

/**
 * Builds the bodies of every article, with its corrections, and of every page, and checks links to headings.
 * @param memory results of an earlier load with the same facts.
 */
export async function buildBodies(
  content: ParsedContent,
  context: BodyContext,
  memory: BodiesMemory,
): Promise<BuiltBodies> {
  const articles = await buildArticles(content.articles, context, memory);
  const pages = await buildPages(content.pages, context);
  const retracted = content.articles.filter(({ teaser }) => teaser.correctionMark === "retraction");
  const built = [...articles.values(), ...pages.values()];
  return {
    articles,
    pages,
    hints: built.flatMap(({ hints }) => hints),
    diagnostics: [
      ...built.flatMap(({ diagnostics }) => diagnostics),
      // After all bodies: a link may lead to a heading of a file that comes later.
      ...checkHeadingLinks(
        new Map<string, Linking>([...articles, ...pages]),
        new Set(retracted.map(({ teaser }) => teaser.file)),
      ),
    ],
  };
}

/**
 * Articles that use other files, such as pictures, or link to a list, are built in each load, so that each load reads those files, and
 * notices a list that is gone.
 */
async function buildArticles(
  articles: readonly LinkedArticle[],
  context: BodyContext,
  memory: BodiesMemory,
): Promise<Map<string, BuiltArticle>> {
  const cached = haveSameTargets(memory.bodies?.targets, context.targets)
    ? memory.bodies?.articles
    : undefined;
  const kept = new Map<LinkedArticle, BuiltArticle>();
  const all = new Map<string, BuiltArticle>();
  for (const article of articles) {
    let usesOthers = false;
    const assetsOf: BodyContext["assetsOf"] = (name) => {
      usesOthers = true;
      return context.assetsOf(name);
    };
    const findTarget: BodyContext["findTarget"] = (target) => {
      usesOthers = true;
      return context.findTarget(target);
    };
    const built = cached?.get(article) ?? (await buildArticle(article, { ...context, findTarget, assetsOf }));
    if (built.diagnostics.length === 0 && !usesOthers) kept.set(article, built);
    all.set(article.teaser.file, built);
  }
  memory.bodies = { targets: context.targets, articles: kept };
  return all;
}

async function buildPages(
  pages: readonly ParsedPage[],
  context: BodyContext,
): Promise<Map<string, BuiltBody>> {
  const all = new Map<string, BuiltBody>();
  for (const { source, frontMatter } of pages) {
    const text = await buildBody(source, frontMatter.lang ?? context.facts.site.lang, context);
    const diagnostics = [...text.diagnostics, ...checkNoCitations(source.file, text.citations)];
    all.set(source.file, { ...text, diagnostics });
  }
  return all;
}

function haveSameTargets(
  a: ReadonlyMap<string, LinkTarget> | undefined,
  b: ReadonlyMap<string, LinkTarget>,
): boolean {
  if (a?.size !== b.size) return false;
  return [...a].every(([file, { url, withheld }]) => {
    const other = b.get(file);
    return other?.url === url && other.withheld === withheld;
  });
}

type Linking = Pick<BuiltBody, "headings" | "headingLinks">;

/** Checks that each link to a heading names one that exists, except in a file with mistakes, whose headings are not known. */
function checkHeadingLinks(
  texts: ReadonlyMap<string, Linking>,
  retracted: ReadonlySet<string>,
): Diagnostic[] {
  const links = [...texts.values()].flatMap(({ headingLinks }) => headingLinks);
  return links.flatMap(({ file, position, href, target, fragment }) => {
    const headings = texts.get(target)?.headings;
    if (!headings || headings.has(fragment)) return [];
    const hint = retracted.has(target)
      ? `its text was retracted; leave out #${fragment}`
      : suggestHeading(fragment, headings);
    const message = `"${href}": ${target} has no heading #${fragment}; ${hint}`;
    return [{ file, ...position, field: "link", message }];
  });
}

function suggestHeading(fragment: string, headings: ReadonlySet<string>): string {
  const nearest = findNearest(fragment, headings);
  if (nearest) return `did you mean "#${nearest}"?`;
  return `it has ${[...headings].map((id) => `#${id}`).join(", ") || "none"}`;
}
