import type { Frame } from "../../src/model/listing.ts";
import type { Site } from "../../src/model/site.ts";
import type { LinkGroup } from "../../src/model/site-link.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Labels, Words } from "../words.ts";
import { type LanguageAttributes, langOf } from "./lang-of.ts";
import { type Here, MenuList } from "./menu-list.tsx";

interface ColophonProps {
  readonly frame: Frame;
  readonly here: Here;
  readonly href: Href;
  /** In the language of the page, if there are words for it. */
  readonly labels: Labels;
  readonly attributes: LanguageAttributes;
}

/** The footer of each page: publisher, policies, lists, feeds and licence. */
export function Colophon({ frame, here, href, labels, attributes }: ColophonProps) {
  const { site } = frame;
  const { frame: words } = labels.words;
  const own = langOf(site.lang, labels);
  const groups = frame.footer.flatMap((part) => ("links" in part ? part : []));
  const links = frame.footer.flatMap((part) => ("links" in part ? [] : part));
  const shown = { here, site, labels, href };
  return (
    <footer class="colophon" {...attributes}>
      <p class="name" lang={own.lang}>
        <bdi dir={own.dir}>{site.name}</bdi>
      </p>
      <nav aria-label={words.about}>
        {groups.length > 0 && <Groups groups={groups} attributes={own} {...shown} />}
        {links.length > 0 && <MenuList links={links} {...shown} />}
        {site.social && (
          <ul aria-label={labels.words.contact.elsewhere}>
            {site.social.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="me" {...own}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </nav>
      {/* Not a paragraph, because reader views would take it for the text of a short page. */}
      <span>
        <Licence site={site} words={words} />
      </span>
    </footer>
  );
}

interface GroupsProps {
  readonly groups: readonly LinkGroup[];
  readonly here: Here;
  readonly site: Site;
  readonly labels: Labels;
  readonly href: Href;
  /** For the titles, if they are not in the language of the labels. */
  readonly attributes: LanguageAttributes;
}

function Groups({ groups, attributes, ...shown }: GroupsProps) {
  return (
    <div class="groups">
      {groups.map(({ title, links }) => (
        <div key={title}>
          <span class="label" {...attributes}>
            {title}
          </span>
          <MenuList links={links} label={title} {...shown} />
        </div>
      ))}
    </div>
  );
}

function Licence({ site, words }: { readonly site: Site; readonly words: Words["frame"] }) {
  const { licence, publisher } = site;
  if (licence.url === undefined) return words.publishedBy(publisher.name, licence.name);
  const link = (
    <a href={licence.url} rel="license external">
      {licence.name}
    </a>
  );
  return words.publishedUnder(publisher.name, link);
}
