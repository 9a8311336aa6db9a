import { compareVersions } from "../history/compare-versions.ts";
import { type Histories, loadHistories } from "../history/load-histories.ts";
import { readCorrections } from "../history/parse-version.ts";
import type { TrackedArticle } from "../history/tracked-article.ts";
import { articleFolder } from "../model/folders.ts";
import type { Site } from "../model/site.ts";
import type { LinkedArticle } from "./link-article.ts";

/**
 * Loads the histories of linked articles from git.
 * @param root absolute path of the publication.
 * @param serving whether changes that no commit holds count.
 */
export function loadArticleHistories(
  articles: readonly LinkedArticle[],
  site: Site,
  { root, serving }: { readonly root: string; readonly serving: boolean },
): Promise<Histories> {
  return loadHistories({
    root,
    folder: articleFolder,
    site,
    serving,
    articles: articles.map(trackArticle),
    compare: compareVersions,
  });
}

function trackArticle({ parsed, teaser }: LinkedArticle): TrackedArticle {
  const { source, frontMatter } = parsed;
  const { file, url, date, lang } = teaser;
  const corrections = readCorrections(source.frontMatter);
  return { file, url, date, lang, corrections, redact: frontMatter.redact, locate: source.locate };
}
