import { findLabels } from "../words.ts";
import type { ArticlePartProps } from "./article-part.ts";
import { langOf } from "./lang-of.ts";

/** The line below the byline that says what was done with AI, and who reviewed it. A retracted article has none of that text. */
export function AiNote({ article, site, href }: ArticlePartProps) {
  const { ai, lang, isRetracted } = article;
  if (!ai || isRetracted) return null;
  const { uses, tool = "", reviewer, note } = ai;
  const labels = findLabels(lang, site);
  const link = reviewer && <a href={href(reviewer.url)}>{reviewer.name}</a>;
  return (
    <p class="disclosure">
      {labels.words.ai.disclosure(uses, tool, link)}
      {note && (
        <>
          {" "}
          <span {...langOf(lang, labels)}>{note}</span>
        </>
      )}
    </p>
  );
}
