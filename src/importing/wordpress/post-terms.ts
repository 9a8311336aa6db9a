import { readPlainText } from "../read-plain-text.ts";
import type { ExportElement } from "./read-elements.ts";
import { listMeta } from "./read-export.ts";

/** The category of what has none, in the languages of WordPress' installations. */
const nothing =
  /^(?:uncategori[sz]ed|allgemein|non class[ée]|sin categor[íi]a|sem categoria|senza categoria|geen categorie|bez kategorii|без рубрики|未分类|未分類|未分類|미분류|غير مصنف|دسته‌بندی نشده|ikke kategoriseret|okategoriserade)$/iu;

/** Names of categories and tags, without that of what has no category. */
export function findTags(item: ExportElement): string[] {
  const names = [...readTerms(item, "category"), ...readTerms(item, "post_tag")];
  return [...new Set(names.map(readPlainText))].filter(
    (name) => /[\p{L}\p{N}]/u.test(name) && !nothing.test(name),
  );
}

/** The names of an item's terms in a taxonomy, or their `nicename`. */
export function readTerms({ children }: ExportElement, domain: string, attribute?: "nicename"): string[] {
  return children
    .filter(
      ({ local, attributes }) => local === "category" && (attributes.get("domain") ?? "category") === domain,
    )
    .map(({ text, attributes }) => (attribute ? (attributes.get(attribute) ?? "") : text).trim())
    .filter((name) => name !== "");
}

const knownTerms = new Set([
  "category",
  "post_tag",
  "author",
  "language",
  "post_format",
  "post_translations",
  "nav_menu",
]);
/** Fields of WordPress itself, and values that only PHP reads. */
const ownMeta = /^(?:_.*|footnotes|enclosure|wpml_.*)?$/;
const serialized = /^[abdisO]:[\d.-]+[:;{]/;
/** In UTF-16 code units. */
const longestValue = 2000;

/** Taxonomies and fields of the old site's own. */
export function findExtra(item: ExportElement): Record<string, unknown> {
  const domains = item.children.flatMap(({ local, attributes }) =>
    local === "category" ? (attributes.get("domain") ?? "category") : [],
  );
  const taxonomies = [...new Set(domains)]
    .filter((domain) => !knownTerms.has(domain))
    .map((domain) => [domain, readTerms(item, domain)] as const);
  const fields = listMeta(item).filter(
    ([name, value]) =>
      !ownMeta.test(name) && value !== "" && value.length <= longestValue && !serialized.test(value),
  );
  return Object.fromEntries([...taxonomies, ...fields]);
}
