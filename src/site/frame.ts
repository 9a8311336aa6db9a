import type { Edition } from "../model/edition.ts";
import type { Frame } from "../model/listing.ts";
import { listTopPages } from "../model/page-folder.ts";
import type { LinkGroup, SiteLink } from "../model/site-link.ts";
import { feedUrls, listUrls } from "../model/urls.ts";

/** How many topics the folio line holds before it would wrap on a wide screen. */
const topicCount = 5;

/** Builds the frame: menus as the facts list them, or else as they follow from the content. */
export function buildFrame(edition: Edition): Frame {
  const { navigation = listNavigation(edition), footer } = edition.menus;
  return {
    site: edition.site,
    navigation,
    footer: footer ? [...footer, ...listMissing([...navigation, ...footer])] : listFooter(edition),
  };
}

/** The publication's sections, or if it has none, the topics with most articles; and the archive. */
function listNavigation({ sections, tags }: Edition): SiteLink[] {
  const busiest = tags.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, topicCount);
  const listed = sections.length > 0 ? sections : busiest;
  return [...listed.map(({ entity: { url, name } }) => ({ url, name })), archive];
}

const archive: SiteLink = { url: listUrls.archive, list: "archive" };

/** The lists that each site has. No page could be reached without links to them. */
const lists: readonly SiteLink[] = [
  archive,
  { url: listUrls.topics, list: "topics" },
  { url: listUrls.corrections, list: "corrections" },
  { url: listUrls.sources, list: "sources" },
];

function listFooter({ site, pages }: Edition): SiteLink[] {
  return [
    ...listTopPages(pages).map(({ url, title, lang }) => ({
      url,
      name: title,
      ...(lang !== site.lang && { lang }),
    })),
    ...lists,
    { url: feedUrls.atom, feed: "atom" },
    { url: feedUrls.json, feed: "json" },
  ];
}

/** Lists what a publication's own menus do not lead to. */
function listMissing(parts: readonly (SiteLink | LinkGroup)[]): SiteLink[] {
  const links = parts.flatMap((part) => ("links" in part ? part.links : part));
  const urls = new Set(links.flatMap((link) => ("url" in link ? link.url : [])));
  return lists.filter((link) => "url" in link && !urls.has(link.url));
}
