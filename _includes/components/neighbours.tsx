import { findLabels } from "../words.ts";
import { ArticleLedger } from "./article-ledger.tsx";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** Links to related articles, then to the articles before and after this one. */
export function Neighbours({ article, site, href }: ArticlePartProps) {
  const { related, previous, next } = article;
  const labels = findLabels(article.lang, site);
  const words = labels.words.article;
  const steps = [
    { label: words.earlier, rel: "prev" as const, teaser: previous },
    { label: words.later, rel: "next" as const, teaser: next },
  ];
  return (
    <>
      {related.length > 0 && (
        <nav class="more" aria-labelledby="page.more">
          <h2 id="page.more">{words.more}</h2>
          {/* Only links in lists: reader views take paragraphs and divisions beside a short story for its text. */}
          <ArticleLedger articles={related} site={site} href={href} lang={labels.lang} />
        </nav>
      )}
      {(previous || next) && (
        <nav class="turner" aria-label={words.neighbours}>
          <ul>
            {steps.map(
              ({ label, rel, teaser }) =>
                teaser && (
                  <li key={rel}>
                    <span>{label}</span>
                    <a rel={rel} href={href(teaser.url)} {...langOf(teaser.lang, labels)}>
                      {teaser.title}
                    </a>
                  </li>
                ),
            )}
          </ul>
        </nav>
      )}
    </>
  );
}
