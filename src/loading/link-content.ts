import type { DateTime } from "luxon";
import type { Teaser } from "../model/article.ts";
import { compareText } from "../model/diagnostic.ts";
import type { LinkedArticle } from "./link-article.ts";
import type { ParsedContent } from "./parse-content.ts";
import type { LinkTarget } from "./resolve-link.ts";

export interface LinkedContent {
  /** All articles, newest first. */
  readonly articles: readonly LinkedArticle[];
  /** The articles that the Edition shows, newest first. */
  readonly shown: readonly LinkedArticle[];
  /** Articles that are not in the Edition: drafts, and articles that are not due yet. */
  readonly withheld: readonly Teaser[];
  /** Valid targets of links, by file. */
  readonly targets: ReadonlyMap<string, LinkTarget>;
}

/**
 * Decides which articles are shown, and lists what texts may link to.
 * @param templates the publication's own templates.
 * @param showsDrafts true in the development server.
 */
export function linkContent(
  content: ParsedContent,
  templates: readonly LinkTarget[],
  now: DateTime,
  showsDrafts: boolean,
): LinkedContent {
  const articles = content.articles.toSorted(newestFirst);
  const isShown = ({ draft, date }: Teaser) => (draft ? showsDrafts : date <= now);
  const withheld = articles.map(({ teaser }) => teaser).filter((teaser) => !isShown(teaser));
  return {
    articles,
    shown: articles.filter(({ teaser }) => isShown(teaser)),
    withheld,
    targets: findTargets(content, templates, new Set(withheld)),
  };
}

/** Newest first; those of one date by key, so that the order is the same on every machine. */
function newestFirst({ teaser: a }: LinkedArticle, { teaser: b }: LinkedArticle): number {
  return b.date.toMillis() - a.date.toMillis() || compareText(a.key, b.key);
}

/** A file with mistakes is a target too, so that a link to it is not reported as well. */
function findTargets(
  content: ParsedContent,
  templates: readonly LinkTarget[],
  withheld: ReadonlySet<Teaser>,
): Map<string, LinkTarget> {
  const targets = new Map(templates.map((target) => [target.file, target]));
  for (const file of content.rejected) targets.set(file, { file, url: "" });
  for (const { source, url } of content.pages) targets.set(source.file, { file: source.file, url });
  for (const { teaser } of content.articles) {
    const { file, url, draft } = teaser;
    const reason = draft ? "is a draft" : "is not due yet";
    targets.set(file, withheld.has(teaser) ? { file, url, withheld: reason } : { file, url });
  }
  return targets;
}
