import type { Diagnostic } from "../../../model/diagnostic.ts";
import { parseLanguageTag } from "../../../model/language-tag.ts";
import { absoluteUrl } from "../../../model/urls.ts";
import type { PageFacts } from "../../page-facts.ts";
import { problem } from "../../problem.ts";
import { parseRobots } from "../../read-element.ts";
import type { ExpectedSite } from "../expected-site.ts";

/** Metadata that no page may lack. */
const everywhere = [
  "viewport",
  "description",
  "color-scheme",
  "og:type",
  "og:title",
  "og:url",
  "twitter:card",
];

/**
 * The head says what the page is, to browsers, search engines and those who share it. The page of an old address needs
 * only what sends readers and search engines on.
 */
export function checkHead(page: PageFacts, expected: ExpectedSite): Diagnostic[] {
  const faults =
    page.redirect === undefined ? findPageFaults(page, expected) : findRedirectFaults(page, expected);
  return [...findDocumentFaults(page), ...faults].map((fault) => problem("head", page.path, fault));
}

function findDocumentFaults({ lang, dir, charset, title }: PageFacts): string[] {
  return [
    ...("tag" in parseLanguageTag(lang ?? "")
      ? []
      : [`html has lang "${lang ?? ""}"; a BCP 47 tag would pass`]),
    ...(dir === "ltr" || dir === "rtl" ? [] : [`html has dir "${dir ?? ""}"; ltr or rtl would pass`]),
    // On a disk there is no HTTP header that could say it.
    ...(charset?.toLowerCase() === "utf-8" ? [] : [`found charset "${charset ?? ""}"; utf-8 would pass`]),
    ...(title ? [] : ["found no title"]),
  ];
}

function findPageFaults(page: PageFacts, expected: ExpectedSite): string[] {
  const { path, metas, alternates } = page;
  const isArticle = expected.articles.has(path);
  const wanted = isArticle ? [...everywhere, "article:published_time"] : everywhere;
  const type = isArticle ? "article" : "website";
  const address = page.canonical ?? absoluteUrl(expected.edition.site, path);
  return [
    ...wanted.filter((name) => !metas.get(name)).map((name) => `found no meta ${name}, or an empty one`),
    ...(metas.get("og:type") === type ? [] : [`og:type is "${metas.get("og:type")}"; ${type} would pass`]),
    ...(metas.get("og:url") === address ? [] : [`og:url is "${metas.get("og:url")}"; ${address} would pass`]),
    ...(alternates.includes("application/atom+xml") ? [] : ["found no link to an Atom feed"]),
    ...(page.canonical !== undefined || !page.isIndexable ? [] : ["found no canonical link"]),
    ...findRobotsFaults(page),
  ];
}

/** Without the rule search engines show a small picture beside a link (Google's robots meta tag specification). */
function findRobotsFaults({ isIndexable, metas }: PageFacts): string[] {
  const robots = metas.get("robots") ?? "";
  const rule = "max-image-preview:large";
  return !isIndexable || parseRobots(robots).includes(rule)
    ? []
    : [`robots is "${robots}"; ${rule} would pass`];
}

function findRedirectFaults(
  { path, canonical, isIndexable }: PageFacts,
  { edition, redirects }: ExpectedSite,
): string[] {
  const redirectTo = redirects.get(path);
  if (redirectTo === undefined) return ["found a refresh, but no article names this as an old address"];
  const address = absoluteUrl(edition.site, redirectTo);
  return [
    ...(canonical === address ? [] : [`canonical is "${canonical ?? ""}"; ${address} would pass`]),
    ...(isIndexable ? ["found no robots noindex, which the page of an old address needs"] : []),
  ];
}
