import type { Entity } from "../../src/model/entity.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Words } from "../words.ts";

interface EntityLinksProps {
  readonly entity: Entity;
  readonly href: Href;
  readonly words: Words;
}

/** The feed of an entity, how to reach an author, and pages on other sites. */
export function EntityLinks({ entity, href, words }: EntityLinksProps) {
  const { feedUrl, email, form, links: own = [] } = entity;
  const others = entity.sameAs.filter((url) => own.every((link) => link.url !== url));
  const links = [
    ...(feedUrl ? [{ url: href(feedUrl), name: words.frame.atomFeed, rel: undefined }] : []),
    ...(email === undefined ? [] : [{ url: `mailto:${email}`, name: email, rel: undefined }]),
    ...(form === undefined ? [] : [{ url: form, name: words.contact.write, rel: "external" }]),
    ...own.map(({ url, label }) => ({ url, name: label, rel: "me" })),
    ...others.map((url) => ({ url, name: new URL(url).hostname.replace(/^www\./, ""), rel: "external" })),
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
