import type { Article } from "../../src/model/article.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Labels } from "../words.ts";
import { EntityList } from "./entity-list.tsx";
import type { LanguageAttributes } from "./lang-of.ts";

interface SubjectsProps {
  readonly article: Article;
  readonly labels: Labels;
  /** For names, if they are not in the language of the labels. */
  readonly attributes: LanguageAttributes;
  readonly href: Href;
}

/** Topics, people and organisations. A list of terms, because reader views do not take it for text. */
export function Subjects({ article: { tags, about, mentions }, labels, attributes, href }: SubjectsProps) {
  const entities = [...new Set([...tags, ...about, ...mentions])];
  if (entities.length === 0) return null;
  return (
    <dl class="subjects">
      <dt>{labels.words.article.subjects}</dt>
      <dd>
        <EntityList entities={entities} href={href} attributes={attributes} />
      </dd>
    </dl>
  );
}
