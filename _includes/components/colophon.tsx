import type { Frame } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import type { LanguageAttributes } from "./lang-of.ts";

interface ColophonProps {
  readonly frame: Frame;
  readonly href: Href;
  readonly attributes: LanguageAttributes;
}

/** Who publishes this, under which rules and licence, and the ways to follow it. */
export function Colophon({ frame, href, attributes }: ColophonProps) {
  const { site, pages } = frame;
  return (
    <footer class="colophon" {...attributes}>
      <p class="name">{site.name}</p>
      <nav aria-label="About the publication">
        <ul>
          {pages.map(({ url, title }) => (
            <li key={url}>
              <a href={href(url)}>{title}</a>
            </li>
          ))}
          <li>
            <a href={href("archive.html")}>Archive</a>
          </li>
          <li>
            <a href={href("tags.html")}>Topics</a>
          </li>
          <li>
            <a href={href("corrections.html")}>Corrections</a>
          </li>
          <li>
            <a href={href("sources.html")}>Sources</a>
          </li>
          <li>
            <a href={href("feed.xml")}>Atom feed</a>
          </li>
          <li>
            <a href={href("feed.json")}>JSON feed</a>
          </li>
        </ul>
      </nav>
      {/* No paragraph: a reader view would take it for the text of a page that says less. */}
      <span>
        Published by {site.publisher.name} under{" "}
        <a href={site.licence.url} rel="license external">
          {site.licence.name}
        </a>
        .
      </span>
    </footer>
  );
}
