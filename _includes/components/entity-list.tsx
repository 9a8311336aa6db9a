import type { Entity } from "../../src/model/entity.ts";
import type { Href } from "../../src/model/urls.ts";
import type { LanguageAttributes } from "./lang-of.ts";

/** Names in a row, each with a link: entities, or other pages and feeds of the site. */
export function EntityList({
  entities,
  href,
  attributes,
}: {
  readonly entities: readonly Pick<Entity, "url" | "name">[];
  readonly href: Href;
  /** For the names, if they are not in the language of the parent. */
  readonly attributes?: LanguageAttributes;
}) {
  return (
    <ul class="names">
      {entities.map(({ url, name }) => (
        <li key={url}>
          <a href={href(url)} {...attributes}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
