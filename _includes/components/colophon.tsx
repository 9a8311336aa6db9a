import type { Frame } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import { findLabels } from "../words.ts";
import { type LanguageAttributes, langOf } from "./lang-of.ts";
import { type Here, MenuList } from "./menu-list.tsx";

interface ColophonProps {
  readonly frame: Frame;
  readonly here: Here;
  readonly href: Href;
  readonly attributes: LanguageAttributes;
}

/** The footer of each page: publisher, policies, lists, feeds and licence. */
export function Colophon({ frame, here, href, attributes }: ColophonProps) {
  const { site } = frame;
  const labels = findLabels(site.lang, site);
  const { frame: words } = labels.words;
  const own = langOf(site.lang, labels);
  const groups = frame.footer.flatMap((part) => ("links" in part ? part : []));
  const links = frame.footer.flatMap((part) => ("links" in part ? [] : part));
  const shown = { here, site, href };
  return (
    <footer class="colophon" {...attributes}>
      <p class="name" {...own}>
        {site.name}
      </p>
      <nav aria-label={words.about}>
        {groups.length > 0 && (
          <div class="groups">
            {groups.map(({ title, links }) => (
              <div key={title}>
                <span class="label" {...own}>
                  {title}
                </span>
                <MenuList links={links} label={title} {...shown} />
              </div>
            ))}
          </div>
        )}
        {links.length > 0 && <MenuList links={links} {...shown} />}
        {site.social && (
          <ul aria-label={labels.words.contact.elsewhere} {...own}>
            {site.social.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="me">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
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
