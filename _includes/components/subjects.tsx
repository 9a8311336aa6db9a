import type { Article } from "../../src/model/article.ts";
import { type Href, offprintUrl } from "../../src/model/urls.ts";
import type { Labels } from "../words.ts";
import { EntityList } from "./entity-list.tsx";
import type { LanguageAttributes } from "./lang-of.ts";

interface SubjectsProps {
  readonly article: Article;
  readonly hasOffprint: boolean;
  readonly labels: Labels;
  /** For names, if they are not in the language of the labels. */
  readonly attributes: LanguageAttributes;
  readonly href: Href;
}

/** Topics, entities and the offprint. A list of terms, because reader views do not take it for text. */
export function Subjects({ article, hasOffprint, labels, attributes, href }: SubjectsProps) {
  const words = labels.words.article;
  const named = [...new Set([...article.about, ...article.mentions])];
  const rows = [
    { term: words.topics, entities: article.tags },
    { term: words.named, entities: named },
  ].filter(({ entities }) => entities.length > 0);
  if (rows.length === 0 && !hasOffprint) return null;
  return (
    <dl class="subjects">
      {rows.map(({ term, entities }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <EntityList entities={entities} href={href} attributes={attributes} />
          </dd>
        </div>
      ))}
      {hasOffprint && (
        <div>
          <dt>{words.keep}</dt>
          <dd class="names">
            <a href={href(offprintUrl(article))} download>
              {words.save}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
