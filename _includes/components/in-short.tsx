import { findLabels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** The story in a few lines, between the header and the text. */
export function InShort({ article: { short, lang }, site }: Pick<ArticlePartProps, "article" | "site">) {
  if (!short) return null;
  const labels = findLabels(lang, site);
  return (
    <section class="short" aria-labelledby="page.short">
      <h2 id="page.short" {...langOf(labels.lang, { lang })}>
        {labels.words.article.inShort}
      </h2>
      <ul>
        {short.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
