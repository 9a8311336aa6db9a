import type { Entity } from "../../src/model/entity.ts";
import type { Href } from "../../src/model/urls.ts";

/** Names in a row, each with a link: entities, or other pages and feeds of the site. */
export function EntityList({
  entities,
  href,
}: {
  readonly entities: readonly Pick<Entity, "url" | "name">[];
  readonly href: Href;
}) {
  return (
    <ul class="names">
      {entities.map(({ url, name }) => (
        <li key={url}>
          <a href={href(url)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
