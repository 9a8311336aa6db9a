import type { Memory } from "../memory/memory.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Changes, History } from "../model/history.ts";
import type { Site } from "../model/site.ts";
import { buildHistory } from "./build-history.ts";
import { checkCorrections } from "./check-corrections.ts";
import { checkRedactions } from "./check-redactions.ts";
import type { Comparisons, Pair } from "./comparisons.ts";
import { findRepository, type MissingHistory } from "./find-repository.ts";
import { findRevisions, type Trace, type TracedRevisions } from "./find-revisions.ts";
import { followFiles, identifyFile } from "./follow-files.ts";
import { loadLog } from "./load-log.ts";
import type { Commit } from "./read-log.ts";
import { readUncommitted } from "./read-uncommitted.ts";
import { createVersionReader } from "./read-versions.ts";
import type { TrackedArticle } from "./tracked-article.ts";
import type { CompareVersions } from "./version.ts";

export interface HistoryOptions {
  /** Absolute path of the project, which may be a folder of a repository. */
  readonly root: string;
  /** The articles' folder, a path from `root`. */
  readonly folder: string;
  readonly site: Pick<Site, "history" | "showCommitSubjects" | "timeZone">;
  readonly serving: boolean;
  readonly articles: readonly TrackedArticle[];
  readonly compare: CompareVersions;
  /** Caches what was read and compared. */
  readonly memory: Memory;
}

export interface Histories {
  /** By the article's file; only of articles with more than one public revision. */
  readonly byFile: ReadonlyMap<string, History>;
  readonly diagnostics: readonly Diagnostic[];
  /** What whoever builds should know and need not mend, a line each. */
  readonly notices: readonly string[];
}

/**
 * Tells the history of every article from git, and checks what its front matter says about it.
 * @throws GitError when git fails for a reason that is not the repository's to have no history.
 */
export async function loadHistories(options: HistoryOptions): Promise<Histories> {
  const { root, folder, articles, memory } = options;
  const repository = await findRepository(root);
  if (repository.kind === "missing") return tellMissing(options, repository);
  const { head } = repository;
  const [commits, uncommitted] = await Promise.all([
    loadLog({ root, folder, head, memory }),
    readUncommitted(root, folder, repository),
  ]);
  if (commits.length === 0) return tellMissing(options, withoutArticles(folder));

  const traces = traceArticles(articles, commits, uncommitted);
  const { facts, comparisons, traced } = await findRevisions(traces, {
    root,
    memory,
    compare: options.compare,
  });
  const { timeZone } = options.site;
  const redactions = traced.map(({ article, states, isUncommitted }) =>
    checkRedactions(article, { root, states, isUncommitted, facts }),
  );
  const readVersions = createVersionReader(root);
  const corrections = traced.map(({ article, revisions }) =>
    checkCorrections(article, revisions, timeZone, readVersions),
  );
  return {
    byFile: buildHistories(traced, comparisons, options),
    diagnostics: [...(await Promise.all(redactions)).flat(), ...(await Promise.all(corrections)).flat()],
    notices: options.serving ? [] : tellUncommitted(traces),
  };
}

function traceArticles(
  articles: readonly TrackedArticle[],
  commits: readonly Commit[],
  uncommitted: ReadonlySet<string>,
): Trace[] {
  const files = followFiles(commits);
  return articles.map((article) => ({
    article,
    states: files.get(identifyFile(article.file)) ?? [],
    isUncommitted: uncommitted.has(article.file),
  }));
}

function buildHistories(
  traced: readonly TracedRevisions[],
  comparisons: Comparisons,
  { root, site, serving }: HistoryOptions,
): ReadonlyMap<string, History> {
  // Each with a reader of its own, so that no text outlives the page that shows it.
  const readChanges = (pair: Pair): Promise<Changes> => comparisons.read(pair, createVersionReader(root));
  return new Map(
    traced
      .filter(({ revisions }) => revisions.length > 1)
      .map(({ article, revisions, isUncommitted }) => {
        const hasUncommittedChanges = serving && isUncommitted;
        const history = buildHistory({ article, revisions, site, hasUncommittedChanges, readChanges });
        return [article.file, history];
      }),
  );
}

/** Such as of a copy that lies in someone else's repository. */
function withoutArticles(folder: string): MissingHistory {
  return { kind: "missing", reason: `no commit holds anything in ${folder}`, remedy: "commit the articles" };
}

function tellMissing({ site }: HistoryOptions, { reason, remedy }: MissingHistory): Histories {
  const byFile = new Map<string, History>();
  if (site.history === "optional") {
    return { byFile, diagnostics: [], notices: [`no article has a history: ${reason}; ${remedy}`] };
  }
  const message = `found "required", but ${reason}; ${remedy}`;
  const diagnostic = { file: "_data/site.ts", line: 1, column: 1, field: "history", message };
  return { byFile, diagnostics: [diagnostic], notices: [] };
}

function tellUncommitted(traces: readonly Trace[]): string[] {
  const count = traces.filter(({ isUncommitted }) => isUncommitted).length;
  if (count === 0) return [];
  return count === 1
    ? ["1 article has changes that no commit holds: they are in the site, not in its history"]
    : [`${count} articles have changes that no commit holds: they are in the site, not in their histories`];
}
