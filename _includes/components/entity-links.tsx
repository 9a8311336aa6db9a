import type { Entity } from "../../src/model/entity.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Words } from "../words.ts";

interface EntityLinksProps {
  readonly entity: Entity;
  readonly href: Href;
  readonly words: Words;
}

/** The feed of an entity, and its pages on other sites. */
export function EntityLinks({ entity: { sameAs, feedUrl }, href, words }: EntityLinksProps) {
  const links = [
    ...(feedUrl ? [{ url: href(feedUrl), name: words.frame.atomFeed, rel: undefined }] : []),
    ...sameAs.map((url) => ({ url, name: new URL(url).hostname.replace(/^www\./, ""), rel: "external" })),
  ];
  if (links.length === 0) return null;
  return (
    <ul class="names">
      {links.map(({ url, name, rel }) => (
        <li key={url}>
          <a href={url} rel={rel}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
