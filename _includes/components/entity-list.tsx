import type { Entity } from "../../src/model/entity.ts";
import type { Href } from "../../src/model/urls.ts";

/** Names in a row, each leading to its page. */
export function EntityList({
  entities,
  href,
}: {
  readonly entities: readonly Entity[];
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
