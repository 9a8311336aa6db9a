import type { Frame } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { type LanguageAttributes, langOf } from "./lang-of.ts";

interface ColophonProps {
  readonly frame: Frame;
  readonly href: Href;
  readonly attributes: LanguageAttributes;
}

/** The footer of each page: publisher, policies, lists, feeds and licence. */
export function Colophon({ frame, href, attributes }: ColophonProps) {
  const { site } = frame;
  const labels = findLabels(site.lang, site);
  const { frame: words } = labels.words;
  const own = langOf(site.lang, labels);
  const links = [
    ...frame.pages.map((page) => ({ ...page, ...own })),
    { url: "archive.html", title: words.archive },
    { url: "tags.html", title: words.topics },
    { url: "corrections.html", title: words.corrections },
    { url: "sources.html", title: words.sources },
    { url: "feed.xml", title: words.atomFeed },
    { url: "feed.json", title: words.jsonFeed },
  ];
  return (
    <footer class="colophon" {...attributes}>
      <p class="name" {...own}>
        {site.name}
      </p>
      <nav aria-label={words.about}>
        <ul>
          {links.map(({ url, title, ...language }) => (
            <li key={url}>
              <a href={href(url)} {...language}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {/* Not a paragraph, because reader views would take it for the text of a short page. */}
      <span>
        {site.licence.url === undefined
          ? words.publishedBy(site.publisher.name, site.licence.name)
          : words.publishedUnder(
              site.publisher.name,
              <a href={site.licence.url} rel="license external">
                {site.licence.name}
              </a>,
            )}
      </span>
    </footer>
  );
}
