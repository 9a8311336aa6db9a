import { parseLanguageTag } from "../model/language-tag.ts";
import { readFlag, readNames, readText } from "./field-values.ts";
import type { FoundArticle } from "./found-article.ts";

/** The names of other systems for the fields of an article, the likeliest first. */
const names = {
  title: ["title", "headline"],
  description: ["description", "excerpt", "summary", "teaser", "standfirst", "subtitle", "abstract", "dek"],
  date: [
    "date",
    "pubDate",
    "publishDate",
    "publish_date",
    "published_at",
    "datePublished",
    "created",
    "created_at",
    "createdAt",
  ],
  updated: [
    "updated",
    "lastmod",
    "modified",
    "last_modified_at",
    "updatedDate",
    "updated_at",
    "dateModified",
  ],
  authors: ["authors", "author", "byline", "by", "creator"],
  tags: ["tags", "tag", "categories", "category", "topics", "topic", "keywords"],
  lang: ["lang", "language", "locale"],
  image: ["image", "cover", "hero", "heroImage", "coverImage", "featured_image", "thumbnail", "banner"],
  imageAlt: ["image_alt", "imageAlt", "heroImageAlt", "alt", "coverAlt"],
  addresses: ["permalink", "url", "aliases", "redirect_from", "redirects"],
  taxonomies: ["taxonomies"],
  draft: ["draft", "published", "status", "path"],
} as const;

type Mapped = Pick<
  FoundArticle,
  "description" | "updated" | "authors" | "tags" | "lang" | "isDraft" | "image" | "extra"
> & {
  readonly title: string | undefined;
  /** As written. */
  readonly date: string | undefined;
  readonly addresses: readonly string[];
};

const commas = /\s*[,;]\s*|\s+(?:&|and)\s+/;
/** What systems call an article without a subject or a person. */
const nothing = /^(?:uncategori[sz]ed|none|null)$/i;

/** Maps fields of front matter, whatever their system, to those of an article. */
export function mapFields(fields: Readonly<Record<string, unknown>>): Mapped {
  const byName = new Map(Object.entries(fields));
  const list = (wanted: readonly string[]) =>
    wanted.map((name) => byName.get(name)).filter((value) => value != null);
  const first = (wanted: readonly string[]) =>
    list(wanted)
      .map(readText)
      .find((text) => text !== undefined);
  const taxonomies = new Map(Object.entries(Object(byName.get("taxonomies") ?? {})));
  const known = new Set<string>(Object.values(names).flat());
  return {
    title: first(names.title),
    description: first(names.description),
    date:
      first(names.date) ?? (typeof byName.get("published") === "string" ? first(["published"]) : undefined),
    updated: first(names.updated),
    authors: unique(
      [...list(names.authors), taxonomies.get("authors")].flatMap((value) => readNames(value, commas)),
    ),
    tags: unique(
      [...list(names.tags), taxonomies.get("tags"), taxonomies.get("categories")].flatMap((value) =>
        readNames(value, /\s*[,;]\s*/),
      ),
    ),
    lang: findLanguage(first(names.lang)),
    isDraft: findDraft(byName),
    image: findImage(byName, first(names.imageAlt)),
    addresses: [
      ...list(["permalink", "url", "path"]),
      ...list(["aliases", "redirect_from", "redirects"]),
    ].flatMap((value) => readNames(value, /$^/)),
    extra: Object.fromEntries(
      [...byName].filter(([name, value]) => !known.has(name) && value !== null && value !== ""),
    ),
  };
}

function unique(found: readonly string[]): string[] {
  return [...new Set(found)].filter((name) => !nothing.test(name));
}

function findLanguage(written: string | undefined): string | undefined {
  const parsed = written === undefined ? undefined : parseLanguageTag(written.replaceAll("_", "-"));
  return parsed && "value" in parsed ? parsed.value : undefined;
}

function findDraft(fields: ReadonlyMap<string, unknown>): boolean {
  const status = readText(fields.get("status"))?.toLowerCase();
  const isHidden = readFlag(fields.get("published")) === false;
  return readFlag(fields.get("draft")) === true || isHidden || status === "draft" || status === "private";
}

function findImage(fields: ReadonlyMap<string, unknown>, alt = ""): FoundArticle["image"] {
  const value = names.image.map((name) => fields.get(name)).find((found) => found != null);
  const parts = new Map(Object.entries(Object(typeof value === "string" ? { src: value } : (value ?? {}))));
  const src = ["src", "image", "url", "path", "feature", "relative"].map((name) => readText(parts.get(name)));
  const found = src.find((text) => text !== undefined);
  if (found === undefined) return undefined;
  return {
    src: found,
    alt: readText(parts.get("alt")) ?? alt,
    caption: readText(parts.get("caption")) ?? "",
  };
}
