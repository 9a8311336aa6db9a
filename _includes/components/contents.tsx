import { findLabels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** The table of contents of a long text, closed. Its class is one that reader views leave out. */
export function Contents({ article: { body, lang }, site }: Pick<ArticlePartProps, "article" | "site">) {
  if (!body.sections) return null;
  const labels = findLabels(lang, site);
  const title = labels.words.article.contents;
  const other = langOf(labels.lang, { lang });
  return (
    <nav class="menu" aria-label={title} {...other}>
      <details>
        <summary>{title}</summary>
        <ol>
          {body.sections.map(({ id, text }) => (
            <li key={id} {...langOf(lang, labels)}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
