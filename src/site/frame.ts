import { hasPodcast } from "../feeds/list-episodes.ts";
import type { Edition, Page } from "../model/edition.ts";
import type { Frame } from "../model/listing.ts";
import { listTopPages } from "../model/page-folder.ts";
import type { Site } from "../model/site.ts";
import type { LinkGroup, SiteLink } from "../model/site-link.ts";
import { feedUrls, listUrls } from "../model/urls.ts";

/** How many topics the folio line holds before it would wrap on a wide screen. */
const topicCount = 5;

/** Builds the frame: menus as the facts list them, or else as they follow from the content. */
export function buildFrame(edition: Edition): Frame {
  const { navigation = listNavigation(edition), footer } = edition.menus;
  return {
    site: edition.site,
    ...(hasPodcast(edition) && { hasPodcast: true as const }),
    navigation,
    footer: footer ? [...footer, ...listMissing(edition, [...navigation, ...footer])] : listFooter(edition),
  };
}

/** The publication's sections, or if it has none, the topics with most articles; and the archive. */
function listNavigation({ sections, tags }: Edition): SiteLink[] {
  const busiest = tags.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, topicCount);
  const listed = sections.length > 0 ? sections : busiest;
  return [...listed.map(({ entity: { url, name } }) => ({ url, name })), archive];
}

const archive: SiteLink = { url: listUrls.archive, list: "archive" };

/** The lists that each site has. Most pages could not be reached without links to them. */
const lists: readonly SiteLink[] = [
  archive,
  { url: listUrls.topics, list: "topics" },
  { url: listUrls.corrections, list: "corrections" },
  { url: listUrls.sources, list: "sources" },
];

function listFooter(edition: Edition): SiteLink[] {
  const { site, pages } = edition;
  const links = listTopPages(pages).map((page) => buildPageLink(page, site));
  return [
    ...links,
    ...listMissing(edition, links),
    { url: feedUrls.atom, feed: "atom" },
    { url: feedUrls.json, feed: "json" },
    ...(hasPodcast(edition) ? [{ url: feedUrls.podcast, feed: "podcast" as const }] : []),
  ];
}

function buildPageLink({ url, title, lang }: Page, site: Site): SiteLink {
  return { url, name: title, ...(lang !== site.lang && { lang }) };
}

/** Lists what must be reached from each page, the imprint first, and is not among other parts of the menus. */
function listMissing({ site, pages }: Edition, parts: readonly (SiteLink | LinkGroup)[]): SiteLink[] {
  const others = parts.flatMap((part) => ("links" in part ? part.links : part));
  const urls = new Set(others.flatMap((link) => ("url" in link ? link.url : [])));
  const imprint = pages.filter(({ url }) => url === site.publisher.imprint);
  const required = [...imprint.map((page) => buildPageLink(page, site)), ...lists];
  return required.filter((link) => "url" in link && !urls.has(link.url));
}
