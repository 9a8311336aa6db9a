import type { Site } from "../../src/model/site.ts";
import type { LinkName, SiteLink } from "../../src/model/site-link.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Labels, Words } from "../words.ts";
import { langOf } from "./lang-of.ts";

/** The page that shows a menu. */
export interface Here {
  readonly url: string;
  /** URLs of the lists that the page belongs to, such as the section of an article. */
  readonly lists: readonly string[];
}

interface MenuLinkProps {
  readonly here: Here;
  readonly site: Site;
  readonly labels: Labels;
  readonly href: Href;
}

/** The links of a menu. @param label names the list, if the parent does not. */
export function MenuList({
  links,
  label,
  ...shown
}: MenuLinkProps & { readonly links: readonly SiteLink[]; readonly label?: string }) {
  return (
    <ul aria-label={label}>
      {links.map((link) => (
        <li key={"url" in link ? link.url : link.address}>
          <MenuLink link={link} {...shown} />
        </li>
      ))}
    </ul>
  );
}

/** A link; marked if it leads to this page, or to a list that this page belongs to. */
function MenuLink({ link, here, site, labels, href }: MenuLinkProps & { readonly link: SiteLink }) {
  const text = nameLink(link, labels.words.frame);
  const language = "name" in link ? langOf(link.lang ?? site.lang, labels) : {};
  if ("address" in link)
    return (
      <a href={link.address} rel={link.rel} {...language}>
        {text}
      </a>
    );
  const { url } = link;
  const current = url === here.url ? "page" : here.lists.includes(url) ? "true" : undefined;
  return (
    <a href={href(url)} aria-current={current} {...language}>
      {text}
    </a>
  );
}

function nameLink(link: LinkName, words: Words["frame"]): string {
  if ("name" in link) return link.name;
  if ("list" in link) return words[link.list];
  if (link.of !== undefined) return words.feedOf(link.of);
  return words[`${link.feed}Feed`];
}
