import type { Frame } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import type { LanguageAttributes } from "./lang-of.ts";

interface ColophonProps {
  readonly frame: Frame;
  readonly href: Href;
  readonly attributes: LanguageAttributes;
}

/** The footer of each page: publisher, policies, lists, feeds and licence. */
export function Colophon({ frame, href, attributes }: ColophonProps) {
  const { site } = frame;
  const { frame: words } = findLabels(site.lang, site).words;
  const links = [
    ...frame.pages,
    { url: "archive.html", title: words.archive },
    { url: "tags.html", title: words.topics },
    { url: "corrections.html", title: words.corrections },
    { url: "sources.html", title: words.sources },
    { url: "feed.xml", title: words.atomFeed },
    { url: "feed.json", title: words.jsonFeed },
  ];
  return (
    <footer class="colophon" {...attributes}>
      <p class="name">{site.name}</p>
      <nav aria-label={words.about}>
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
