import type { Memory } from "../memory/memory.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { History } from "../model/history.ts";
import type { Site } from "../model/site.ts";
import { buildHistory } from "./build-history.ts";
import { checkCorrections } from "./check-corrections.ts";
import { checkRedactions } from "./check-redactions.ts";
import {
  findOldest,
  findRevisions,
  listPairs,
  type Pair,
  type PublicRevision,
  type TextSource,
} from "./find-revisions.ts";
import { followFiles, identifyFile } from "./follow-files.ts";
import { type CompareVersions, keepChanges, loadChanges } from "./load-changes.ts";
import { loadLog } from "./load-log.ts";
import { keepTexts, loadText } from "./load-text.ts";
import { createVersionReader } from "./read-versions.ts";
import { findRepository, listUncommitted, type MissingHistory } from "./repository.ts";
import type { TrackedArticle } from "./tracked-article.ts";
import { type ArticleVersions, loadFacts } from "./version-facts.ts";

export interface HistoryOptions {
  /** Absolute path of the project, which may be a folder in a repository. */
  readonly root: string;
  /** The articles' folder, a path from `root`. */
  readonly folder: string;
  readonly site: Pick<Site, "history" | "showCommitSubjects" | "timeZone">;
  /** True in the development server. */
  readonly serving: boolean;
  readonly articles: readonly TrackedArticle[];
  readonly compare: CompareVersions;
  readonly memory: Memory;
}

export interface Histories {
  /** By the article's file; only of articles with more than one public revision. */
  readonly byFile: ReadonlyMap<string, History>;
  readonly diagnostics: readonly Diagnostic[];
  /** Messages that need no action, one line each. */
  readonly notices: readonly string[];
}

/**
 * Loads the history of every article from git, and checks corrections and redactions in front matter against it.
 * @throws GitError if git fails although there is a repository with a history.
 */
export async function loadHistories(options: HistoryOptions): Promise<Histories> {
  const { root, folder, articles, memory, compare, site } = options;
  const repository = await findRepository(root);
  if (repository.kind === "missing") return reportMissing(site, repository);
  const [commits, uncommitted] = await Promise.all([
    loadLog({ root, folder, head: repository.head, memory }),
    listUncommitted(root, folder, repository),
  ]);
  if (commits.length === 0) {
    const reason = `no commit holds anything in ${folder}`;
    return reportMissing(site, { kind: "missing", reason, remedy: "commit the articles" });
  }
  const files = followFiles(commits);
  const logs = articles.map((article) => ({
    article,
    states: files.get(identifyFile(article.file)) ?? [],
    isUncommitted: uncommitted.has(article.file),
  }));
  const readVersions = createVersionReader(root);
  const tracked = (await loadFacts(logs, memory, readVersions)).map((versions) => {
    const revisions = findRevisions(versions);
    const { lang } = versions.article;
    const [pairs, oldest] = [listPairs(revisions, lang), findOldest(revisions, lang)];
    return { ...versions, revisions, pairs, oldest };
  });
  // The texts of articles with a new version are in memory now: using them here saves reading them again.
  for (const { pairs, oldest } of tracked.filter(({ isNew }) => isNew)) {
    for (const pair of pairs) if (pair) await loadChanges(pair, memory, readVersions, compare);
    if (oldest) await loadText(oldest, memory, readVersions);
  }
  keepChanges(
    tracked.flatMap(({ pairs }) => pairs.flatMap((pair) => pair ?? [])),
    memory,
  );
  keepTexts(
    tracked.flatMap(({ oldest }) => oldest ?? []),
    memory,
  );
  const checks = await Promise.all([
    ...tracked.map((article) => checkRedactions(article, root)),
    ...tracked.map((article) => checkCorrections(article, site.timeZone, readVersions)),
  ]);
  return {
    byFile: buildHistories(tracked, options),
    diagnostics: checks.flat(),
    notices: options.serving ? [] : describeUncommitted(logs),
  };
}

interface TrackedRevisions extends ArticleVersions {
  /** Oldest first. */
  readonly revisions: readonly PublicRevision[];
  /** The texts that each revision compares. */
  readonly pairs: readonly (Pair | undefined)[];
  readonly oldest: TextSource | undefined;
}

function buildHistories(
  tracked: readonly TrackedRevisions[],
  { root, site, serving, memory, compare }: HistoryOptions,
): ReadonlyMap<string, History> {
  // With a new reader for each, so that a text stays in memory only until its page is rendered.
  const readChanges = (pair: Pair) => loadChanges(pair, memory, createVersionReader(root), compare);
  const readText = (source: TextSource) => loadText(source, memory, createVersionReader(root));
  return new Map(
    tracked
      .filter(({ revisions }) => revisions.length > 1)
      .map(({ article, revisions, pairs, oldest, isUncommitted }) => {
        const hasUncommittedChanges = serving && isUncommitted;
        const read = { readChanges, readText };
        const parts = { article, revisions, pairs, oldest, site, hasUncommittedChanges, ...read };
        return [article.file, buildHistory(parts)];
      }),
  );
}

function reportMissing({ history }: HistoryOptions["site"], { reason, remedy }: MissingHistory): Histories {
  const byFile = new Map<string, History>();
  if (history === "optional") {
    return { byFile, diagnostics: [], notices: [`no article has a history: ${reason}; ${remedy}`] };
  }
  const message = `found "required", but ${reason}; ${remedy}`;
  const diagnostic = { file: "_data/site.ts", line: 1, column: 1, field: "history", message };
  return { byFile, diagnostics: [diagnostic], notices: [] };
}

function describeUncommitted(logs: readonly Pick<ArticleVersions, "isUncommitted">[]): string[] {
  const count = logs.filter(({ isUncommitted }) => isUncommitted).length;
  if (count === 0) return [];
  return count === 1
    ? ["1 article has uncommitted changes: they are in the site, but not in its history"]
    : [`${count} articles have uncommitted changes: they are in the site, but not in their histories`];
}
