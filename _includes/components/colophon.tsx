import type { Frame } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import type { LanguageAttributes } from "./lang-of.ts";

interface ColophonProps {
  readonly frame: Frame;
  readonly href: Href;
  readonly attributes: LanguageAttributes;
}

/** The footer of each page: publisher, policies, lists, feeds and licence. */
export function Colophon({ frame, href, attributes }: ColophonProps) {
  const { site } = frame;
  const links = [
    ...frame.pages,
    { url: "archive.html", title: "Archive" },
    { url: "tags.html", title: "Topics" },
    { url: "corrections.html", title: "Corrections" },
    { url: "sources.html", title: "Sources" },
    { url: "feed.xml", title: "Atom feed" },
    { url: "feed.json", title: "JSON feed" },
  ];
  return (
    <footer class="colophon" {...attributes}>
      <p class="name">{site.name}</p>
      <nav aria-label="About the publication">
        <ul>
          {links.map(({ url, title }) => (
            <li key={url}>
              <a href={href(url)}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {/* Not a paragraph, because reader views would take it for the text of a short page. */}
      <span>
        {site.licence.url === undefined ? (
          `Published by ${site.publisher.name}. ${site.licence.name}.`
        ) : (
          <>
            Published by {site.publisher.name} under{" "}
            <a href={site.licence.url} rel="license external">
              {site.licence.name}
            </a>
            .
          </>
        )}
      </span>
    </footer>
  );
}
