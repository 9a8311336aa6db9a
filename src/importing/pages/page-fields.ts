import { readNames, readText } from "../field-values.ts";
import type { PageHead } from "./read-head.ts";

/** What a page says about its article. */
export interface PageFields {
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** As written. */
  readonly date: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly lang: string | undefined;
  readonly image: { readonly src: string; readonly alt: string } | undefined;
  /** The page's own address, whole or from the root of its site. */
  readonly address: string | undefined;
}

/** Types of schema.org for what becomes an article. */
const articleType =
  /(?:^|\/)(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|\w*NewsArticle|SocialMediaPosting)$/;

/** The first object of JSON-LD that is an article. */
export function findArticleObject({ objects }: PageHead): Readonly<Record<string, unknown>> | undefined {
  return objects.find((object) => readTypes(object).some((type) => articleType.test(type)));
}

export function readTypes(object: Readonly<Record<string, unknown>>): string[] {
  const types = object["@type"];
  return (Array.isArray(types) ? types : [types]).filter((type) => typeof type === "string");
}

/** Reads what a page says about its article: JSON-LD first, then OpenGraph, then other names that are in use. */
export function readPageFields(head: PageHead): PageFields {
  const object = findArticleObject(head) ?? {};
  const meta = (...names: readonly string[]) =>
    names.flatMap((name) => head.metas.get(name) ?? []).find((text) => text !== "");
  const site = meta("og:site_name", "application-name") ?? "";
  const image = findImage(object["image"]) ?? meta("og:image", "og:image:url", "twitter:image");
  return {
    title: cutSiteName(readText(object["headline"]) ?? meta("og:title", "twitter:title", "dc.title"), site),
    description:
      readText(object["description"]) ??
      meta("og:description", "description", "twitter:description", "dc.description"),
    date:
      readText(object["datePublished"]) ??
      meta(
        "article:published_time",
        "datepublished",
        "parsely-pub-date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "pubdate",
        "date",
        "sailthru.date",
      ),
    updated:
      readText(object["dateModified"]) ??
      meta("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified"),
    authors: findAuthors(object, head),
    tags: findTags(object, head),
    lang: readText(object["inLanguage"]) ?? (head.lang || meta("content-language", "og:locale")),
    image:
      image === undefined ? undefined : { src: image, alt: meta("og:image:alt", "twitter:image:alt") ?? "" },
    address: findAddress(object, head),
  };
}

/** `Fees rise | The Paper` → `Fees rise`. */
function cutSiteName(title: string | undefined, site: string): string | undefined {
  const end =
    site === ""
      ? undefined
      : [" | ", " - ", " – ", " — ", " · ", " :: "].find((mark) => title?.endsWith(mark + site));
  return end === undefined ? title : title?.slice(0, -(end.length + site.length));
}

const separators = /\s*[,;]\s*|\s+(?:&|and|und|et|y)\s+/;

/** An author may be the address of a profile. */
function findAuthors(object: Readonly<Record<string, unknown>>, { metas }: PageHead): string[] {
  const written = [
    object["author"],
    ...[
      "article:author",
      "author",
      "parsely-author",
      "dc.creator",
      "dcterms.creator",
      "sailthru.author",
      "byl",
    ].map((name) => metas.get(name)),
  ];
  const found = written.map((value) => {
    const names = Array.isArray(value) ? value.flatMap((item) => splitNames(item)) : splitNames(value);
    return names.map(cutBy).filter((name) => name !== "" && !/^(?:https?:)?\/\/|^@|@\S+\.\w/.test(name));
  });
  return [...new Set(found.find((names) => names.length > 0) ?? [])];
}

function splitNames(value: unknown): string[] {
  return readNames(value, separators);
}

/** `By Ada Pier` → `Ada Pier`; some pages have a label for it in capitals. */
export function cutBy(name: string): string {
  return name.replace(/^(?:by|von|par|por|written by)[:\s]\s*/i, "").trim();
}

function findTags(object: Readonly<Record<string, unknown>>, { metas }: PageHead): string[] {
  const written = [
    metas.get("article:tag"),
    object["keywords"],
    metas.get("parsely-tags"),
    metas.get("news_keywords"),
    metas.get("keywords"),
  ];
  const found = written.map((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((item) => readNames(item, /\s*[,;]\s*/)),
  );
  return [...new Set(found.find((names) => names.length > 0) ?? [])].slice(0, mostTags);
}

/** Lists of more words are for search engines of another time. */
const mostTags = 20;

/** A picture is its address, an object with it, or a list of those. */
function findImage(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(findImage).find((found) => found !== undefined);
  if (typeof value === "string") return readText(value);
  const fields = new Map(Object.entries(Object(value ?? {})));
  return readText(fields.get("url")) ?? readText(fields.get("contentUrl"));
}

function findAddress(
  object: Readonly<Record<string, unknown>>,
  { links, metas, savedFrom }: PageHead,
): string | undefined {
  const page = object["mainEntityOfPage"];
  const main =
    typeof page === "string" ? page : readText(new Map(Object.entries(Object(page ?? {}))).get("@id"));
  const written = [
    links.get("canonical"),
    ...(metas.get("og:url") ?? []),
    main,
    readText(object["url"]),
    savedFrom,
  ];
  return written.find((address) => address !== undefined && /^(?:https?:\/\/|\/)[^#]/.test(address));
}
