import { compareVersions } from "../history/compare-versions.ts";
import { type Histories, loadHistories } from "../history/load-histories.ts";
import { readCorrections } from "../history/parse-version.ts";
import type { TrackedArticle } from "../history/tracked-article.ts";
import type { Memory } from "../memory/memory.ts";
import { articleFolder } from "../model/folders.ts";
import type { Site } from "../model/site.ts";
import type { LinkedArticle } from "./link-article.ts";

interface HistorySource {
  /** Absolute path of the publication. */
  readonly root: string;
  /** Whether changes that no commit holds count. */
  readonly serving: boolean;
  readonly cache: Memory;
}

/** Loads the histories of linked articles from git. */
export function loadArticleHistories(
  articles: readonly LinkedArticle[],
  site: Site,
  { root, serving, cache }: HistorySource,
): Promise<Histories> {
  return loadHistories({
    root,
    folder: articleFolder,
    site,
    serving,
    articles: articles.map(trackArticle),
    compare: compareVersions,
    memory: cache,
  });
}

function trackArticle({ parsed, teaser }: LinkedArticle): TrackedArticle {
  const { source, frontMatter } = parsed;
  const { file, url, date, lang } = teaser;
  const corrections = readCorrections(source.frontMatter);
  return { file, url, date, lang, corrections, redact: frontMatter.redact, locate: source.locate };
}
