import { findLabels, joinPieces } from "../../_includes/words.ts";
import { readBlocks } from "../markdown/read-blocks.ts";
import type { AiDisclosure } from "../model/ai-disclosure.ts";
import type { CorrectionMark, LiveEntry, Teaser } from "../model/article.ts";
import type { CorrectionKind } from "../model/correction.ts";
import { formatDate } from "../model/dates.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Entity, Series } from "../model/entity.ts";
import { cutAtSentence } from "../model/first-sentence.ts";
import type { Site } from "../model/site.ts";
import { buildExtra } from "./facts/extra-schema.ts";
import { describeUnknownId, type Facts } from "./facts/parse-facts.ts";
import { type ParsedArticle, reportField } from "./parse-article.ts";
import type { ResolvedLive } from "./resolve-live.ts";

/** An article whose references are resolved to records. It lacks what depends on its text and on other articles. */
export interface LinkedArticle {
  readonly parsed: ParsedArticle;
  readonly teaser: Teaser;
  readonly id: string;
  readonly about: readonly Entity[];
  readonly mentions: readonly Entity[];
  readonly ai?: AiDisclosure;
  readonly series?: { readonly entity: Series; readonly part: number };
  /** The entries of its live coverage, the newest first. */
  readonly live?: readonly LiveEntry[];
}

/** In UTF-16 code units: what stands in place of a retracted article's standfirst, after the date. */
const reasonLength = { wanted: 120, most: 160 };

type Records<T> = ReadonlyMap<string, T>;
type ListField = "authors" | "tags" | "about" | "mentions";
type ReferenceField = ListField | "section" | "series";

/** The facts that an article refers to. */
type ArticleFacts = Pick<Facts, "authors" | "tags" | "sections" | "series"> & {
  readonly site: Pick<Site, "lang" | "tagAuthority">;
};

const subject = ["person or organisation", "_data/people.ts or _data/organizations.ts"] as const;

/** For messages: what a field refers to, and where a missing record is added. */
const referents: Readonly<Record<ReferenceField, readonly [what: string, file: string]>> = {
  authors: ["author", "_data/authors.ts"],
  tags: ["tag", "_data/tags.ts"],
  about: subject,
  mentions: subject,
  section: ["section", "_data/sections.ts"],
  series: ["series", "_data/series.ts"],
};

/**
 * Resolves every id in the front matter; an unknown one is a diagnostic and is left out.
 * @param subjects people and organisations by their ids.
 * @param live its live coverage: the article is updated at least with the newest entry.
 */
export function linkArticle(
  parsed: ParsedArticle,
  { site, authors, tags, sections, series }: ArticleFacts,
  subjects: Records<Entity>,
  live?: ResolvedLive,
): { readonly linked: LinkedArticle; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [...(live?.diagnostics ?? [])];
  const report = (path: readonly PropertyKey[], message: string) =>
    diagnostics.push(reportField(parsed.source, path, message));
  const find = <T>(field: ReferenceField, id: string, records: Records<T>, path: readonly PropertyKey[]) => {
    const record = records.get(id);
    if (!record) report(path, describeUnknown(field, id, records));
    return record;
  };
  const list = (field: ListField, records: Records<Entity>): Entity[] => {
    const ids = parsed.frontMatter[field];
    return ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return find(field, id, records, [field, index]) ?? [];
      report([field, index], `"${id}" stands here twice; once is enough`);
      return [];
    });
  };
  const { section, series: place } = parsed.frontMatter;
  const entity = place && find("series", place.id, series, ["series", "id"]);
  const ai = linkDisclosure(parsed, authors, diagnostics);
  return {
    linked: {
      parsed,
      id: buildId(parsed.frontMatter.id ?? parsed.key, site.tagAuthority),
      teaser: buildTeaser(
        parsed,
        {
          authors: list("authors", authors),
          tags: list("tags", tags),
          section: section === undefined ? section : find("section", section, sections, ["section"]),
        },
        site.lang,
        live?.entries[0],
      ),
      about: list("about", subjects),
      mentions: list("mentions", subjects),
      ...(ai && { ai }),
      ...(live && { live: live.entries }),
      ...(entity && { series: { entity, part: place.part } }),
    },
    diagnostics,
  };
}

function describeUnknown(field: ReferenceField, id: string, records: Records<unknown>): string {
  return describeUnknownId(id, referents[field][0], records.keys(), referents[field][1]);
}

/** Resolves who reviewed what was done with AI. */
function linkDisclosure(
  { source, frontMatter: { ai } }: ParsedArticle,
  authors: Records<Entity>,
  diagnostics: Diagnostic[],
): AiDisclosure | undefined {
  if (!ai) return undefined;
  const { use, reviewedBy, ...rest } = ai;
  const reviewer = reviewedBy === undefined ? undefined : authors.get(reviewedBy);
  if (reviewedBy !== undefined && !reviewer) {
    const message = describeUnknown("authors", reviewedBy, authors);
    diagnostics.push(reportField(source, ["ai", "reviewedBy"], message));
  }
  return { ...rest, uses: [...new Set(use)], ...(reviewer && { reviewer }) };
}

function buildTeaser(
  { source, frontMatter, key, url }: ParsedArticle,
  { authors, tags, section }: Pick<Teaser, "authors" | "tags"> & { readonly section: Entity | undefined },
  siteLang: string,
  newest: LiveEntry | undefined,
): Teaser {
  const { title, description, date, kind, draft, lang = siteLang } = frontMatter;
  const correctionMark = findCorrectionMark(frontMatter.corrections);
  const updated = findLastUpdate(frontMatter, newest);
  const retraction = frontMatter.corrections.find(({ kind }) => kind === "retraction");
  const { lang: labelLang, words } = findLabels(lang, { lang: siteLang });
  return {
    file: source.file,
    url,
    key,
    // Lists, feeds and metadata of a retracted article do not repeat what was false.
    title: retraction ? words.article.retracted(title) : title,
    description: retraction
      ? joinPieces(words.article.retractedOn(formatDate(retraction.date, labelLang))) +
        summarizeReason(retraction.text, lang)
      : description,
    date,
    ...(updated && { updated }),
    authors,
    tags,
    ...(section && { section }),
    kind,
    lang,
    draft,
    extra: buildExtra(frontMatter.extra),
    ...(correctionMark && { correctionMark }),
  };
}

/** An entry of live coverage updates its article, whatever `updated` says; one that is older than the article does not. */
function findLastUpdate({ date, updated }: ParsedArticle["frontMatter"], newest: LiveEntry | undefined) {
  return newest && newest.date > (updated ?? date) ? newest.date : updated;
}

/** The first sentences of a correction, as plain text. */
function summarizeReason(markdown: string, lang: string): string {
  const words = readBlocks(markdown, lang).map(({ text }) => text);
  return cutAtSentence(words.join(" "), reasonLength.wanted, reasonLength.most);
}

/** A retraction or correction has precedence, because readers need to know of it; an update is not marked: it is news. */
function findCorrectionMark(
  corrections: readonly { readonly kind: CorrectionKind }[],
): CorrectionMark | undefined {
  const kinds = corrections.map(({ kind }) => kind).filter((kind) => kind !== "update");
  const grave = (["retraction", "correction"] as const).find((kind) => kinds.includes(kind));
  return grave ?? kinds.at(-1);
}

/** Returns an IRI unchanged; any other text becomes the specific part of a `tag:` URI (RFC 4151, section 2.1). */
function buildId(id: string, authority: { readonly domain: string; readonly date: string }): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(id)) return id;
  return `tag:${authority.domain},${authority.date}:${encodeURI(id)}`;
}
