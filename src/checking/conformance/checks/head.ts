import { parseLanguageTag } from "../../../model/language-tag.ts";
import { NOT_FOUND } from "../../checks/links.ts";
import type { Finding } from "../../finding.ts";
import { findCanonical, findRedirect, hasToken, listElements, type PageFacts } from "../../page-facts.ts";
import { checkRows, type Row } from "../compare.ts";
import type { ExpectedSite } from "../expected-site.ts";

/** Metadata that every page needs. */
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
 * Checks the metadata for browsers, search engines and link previews. A redirect page needs only what leads readers and search
 * engines to its target.
 */
export function checkHead(page: PageFacts, expected: ExpectedSite): Finding[] {
  const metas = readMetas(page);
  const kind =
    findRedirect(page) === undefined
      ? [...listPageRows(page, metas, expected), ...listOffprintRows(page, metas, expected)]
      : listRedirectRows(page, metas, expected);
  return checkRows([...listDocumentRows(page), ...kind]);
}

/** Whether a sitemap must list a page. */
export function isListed(page: PageFacts): boolean {
  return isIndexable(readMetas(page)) && findRedirect(page) === undefined && page.path !== NOT_FOUND;
}

type Metas = ReadonlyMap<string, string>;

/** Contents of each `meta` by its `name` or `property`. */
function readMetas(page: PageFacts): Metas {
  return new Map(
    listElements(page, "meta").map(({ attributes: { name, property = "", content = "" } }) => [
      (name ?? property).toLowerCase(),
      content,
    ]),
  );
}

function isIndexable(metas: Metas): boolean {
  return !["noindex", "none"].some((rule) => hasRule(metas, rule));
}

/** Whether the robots meta has a rule, such as `noindex`. */
function hasRule(metas: Metas, rule: string): boolean {
  const rules = (metas.get("robots") ?? "").toLowerCase().split(",");
  return rules.some((one) => one.trim() === rule);
}

function listDocumentRows(page: PageFacts): Row[] {
  const { lang = "", dir } = listElements(page, "html")[0]?.attributes ?? {};
  const charset = listElements(page, "meta").find(({ attributes }) => "charset" in attributes)?.attributes[
    "charset"
  ];
  return [
    ["the lang of html", lang, "value" in parseLanguageTag(lang), "a BCP 47 tag"],
    ["the dir of html", dir, dir === "ltr" || dir === "rtl", "ltr or rtl"],
    // A page opened from a disk has no HTTP header that declares its encoding.
    ["charset", charset, charset?.toLowerCase() === "utf-8", "utf-8"],
  ];
}

function listPageRows(page: PageFacts, metas: Metas, expected: ExpectedSite): Row[] {
  const isArticle = expected.articles.has(page.path);
  const type = isArticle ? "article" : "website";
  const address = expected.addressOf(page.path);
  const canonical = findCanonical(page);
  const feeds = listElements(page, "link").filter(
    ({ attributes: { rel, type } }) => hasToken(rel, "alternate") && type === "application/atom+xml",
  );
  const url = metas.get("og:url");
  const rule = "max-image-preview:large";
  return [
    ...[...everywhere, ...(isArticle ? ["article:published_time"] : [])].map(
      (name): Row => [`meta ${name}`, metas.get(name), Boolean(metas.get(name)?.trim()), "some text"],
    ),
    ["og:type", metas.get("og:type"), metas.get("og:type") === type, type],
    ["og:url", url, url === (canonical ?? address), canonical ?? address],
    ["canonical", canonical, !isListed(page) || canonical === address, address],
    ["the Atom feed", undefined, feeds.length > 0, "a link to one"],
    // Without the rule search engines show a small picture beside a link (Google's robots meta tag specification).
    ["robots", metas.get("robots"), !isIndexable(metas) || hasRule(metas, rule), rule],
    ...listMiningRows(metas, expected),
  ];
}

/** A page says itself whether text and data mining is reserved, as the site's facts do. */
function listMiningRows(metas: Metas, { edition: { site } }: ExpectedSite): Row[] {
  const { reserved, policy } = site.aiUse?.mining ?? {};
  const wanted = [
    ["tdm-reservation", reserved === undefined ? undefined : reserved ? "1" : "0"],
    ["tdm-policy", policy],
  ] as const;
  return wanted.map(([name, value]): Row => {
    const found = metas.get(name);
    return [`meta ${name}`, found, found === value, value ?? "none"];
  });
}

function listOffprintRows(page: PageFacts, metas: Metas, { offprints, addressOf }: ExpectedSite): Row[] {
  const article = offprints.get(page.path);
  return article ? listStandInRows(page, metas, addressOf(article.url)) : [];
}

function listRedirectRows(page: PageFacts, metas: Metas, { redirects, addressOf }: ExpectedSite): Row[] {
  const target = redirects.get(page.path);
  return target === undefined
    ? [
        [
          "refresh",
          findRedirect(page),
          false,
          "none, because no article or page names this as an old address,",
        ],
      ]
    : listStandInRows(page, metas, addressOf(target));
}

/** An offprint or redirect page names its article as canonical, and is not indexed. */
function listStandInRows(page: PageFacts, metas: Metas, address: string): Row[] {
  const canonical = findCanonical(page);
  return [
    ["canonical", canonical, canonical === address, address],
    ["robots", metas.get("robots"), !isIndexable(metas), "noindex"],
  ];
}
