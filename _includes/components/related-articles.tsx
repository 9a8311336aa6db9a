import { findLabels } from "../words.ts";
import { ArticleLedger } from "./article-ledger.tsx";
import type { ArticlePartProps } from "./article-part.ts";

/** Links to related articles. */
export function RelatedArticles({ article: { related, lang }, site, href }: ArticlePartProps) {
  if (related.length === 0) return null;
  const labels = findLabels(lang, site);
  return (
    <nav class="more" aria-labelledby="page.more">
      <h2 id="page.more">{labels.words.article.more}</h2>
      {/* Only links in lists: reader views take paragraphs and divisions beside a short story for its text. */}
      <ArticleLedger articles={related} site={site} href={href} lang={labels.lang} />
    </nav>
  );
}
