import type { Teaser } from "../model/article.ts";
import type { CorrectionKind } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Entity } from "../model/entity.ts";
import { type ParsedArticle, reportField } from "./parse-article.ts";
import { describeUnknownId, type Facts } from "./parse-facts.ts";

/** An article's references resolved to records: all of an Article that does not need its text or its neighbours. */
export interface LinkedArticle {
  readonly parsed: ParsedArticle;
  readonly teaser: Teaser;
  readonly id: string;
  readonly about: readonly Entity[];
  readonly mentions: readonly Entity[];
}

/**
 * Resolves every id in the front matter; an unknown one is a diagnostic and is left out.
 * @param subjects people and organisations by their ids.
 */
export function linkArticle(
  parsed: ParsedArticle,
  facts: Facts,
  subjects: ReadonlyMap<string, Entity>,
): { readonly linked: LinkedArticle; readonly diagnostics: readonly Diagnostic[] } {
  const { frontMatter, key } = parsed;
  const subject = {
    records: subjects,
    what: "person or organisation",
    factsFile: "_data/people.ts or _data/organizations.ts",
  };
  const author = { records: facts.authors, what: "author", factsFile: "_data/authors.ts" };
  const tag = { records: facts.tags, what: "tag", factsFile: "_data/tags.ts" };
  const authors = resolveIds(parsed, "authors", author);
  const tags = resolveIds(parsed, "tags", tag);
  const about = resolveIds(parsed, "about", subject);
  const mentions = resolveIds(parsed, "mentions", subject);
  return {
    linked: {
      parsed,
      id: buildId(frontMatter.id ?? key, facts.site.tagAuthority),
      about: about.entities,
      mentions: mentions.entities,
      teaser: buildTeaser(parsed, authors.entities, tags.entities, facts.site.lang),
    },
    diagnostics: [authors, tags, about, mentions].flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Records that a field names by their ids. */
interface Referent {
  readonly records: ReadonlyMap<string, Entity>;
  readonly what: string;
  /** Where a missing record is added. */
  readonly factsFile: string;
}

function resolveIds(
  { source, frontMatter }: ParsedArticle,
  field: "authors" | "tags" | "about" | "mentions",
  { records, what, factsFile }: Referent,
) {
  const entities: Entity[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [index, id] of frontMatter[field].entries()) {
    const entity = records.get(id);
    const isRepeated = seen.has(id);
    seen.add(id);
    if (entity && !isRepeated) {
      entities.push(entity);
      continue;
    }
    const message = isRepeated
      ? `"${id}" stands here twice; once is enough`
      : describeUnknownId(id, what, records.keys(), factsFile);
    diagnostics.push(reportField(source, [field, index], message));
  }
  return { entities, diagnostics };
}

function buildTeaser(
  { source, frontMatter, key, url }: ParsedArticle,
  authors: readonly Entity[],
  tags: readonly Entity[],
  siteLang: string,
): Teaser {
  const { title, description, date, updated, kind, draft, lang = siteLang } = frontMatter;
  const correctionMark = findCorrectionMark(frontMatter.corrections);
  return {
    file: source.file,
    url,
    key,
    title,
    description,
    date,
    ...(updated && { updated }),
    authors,
    tags,
    kind,
    lang,
    draft,
    ...(correctionMark && { correctionMark }),
  };
}

/** The gravest word first: a later update does not make a retraction or a correction less worth knowing. */
function findCorrectionMark(
  corrections: readonly { readonly kind: CorrectionKind }[],
): CorrectionKind | undefined {
  const kinds = corrections.map(({ kind }) => kind);
  const grave = (["retraction", "correction"] as const).find((kind) => kinds.includes(kind));
  return grave ?? kinds.at(-1);
}

/** An IRI as it is; anything else becomes the specific part of a `tag:` URI (RFC 4151, section 2.1). */
function buildId(id: string, authority: { readonly domain: string; readonly date: string }): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(id)) return id;
  return `tag:${authority.domain},${authority.date}:${encodeURI(id)}`;
}
