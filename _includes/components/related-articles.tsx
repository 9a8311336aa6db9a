import { findLabels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";
import { StoryCard } from "./story-card.tsx";

/** Up to three other articles on the same topics. */
export function RelatedArticles({ article: { related, lang }, site, href }: ArticlePartProps) {
  if (related.length === 0) return null;
  const labels = findLabels(lang, site);
  return (
    <nav class="related" aria-labelledby="page.more">
      <h2 id="page.more">{labels.words.article.more}</h2>
      {/* A list, because reader views take paragraphs and divisions beside a short story for its text. */}
      <ul>
        {related.map((teaser) => (
          <li key={teaser.url}>
            <StoryCard teaser={teaser} labels={labels} href={href} attributes={langOf(site.lang, labels)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
