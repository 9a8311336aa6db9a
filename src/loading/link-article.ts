import type { Teaser } from "../model/article.ts";
import type { CorrectionKind } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Entity } from "../model/entity.ts";
import { describeUnknownId, type Facts } from "./facts.ts";
import type { ParsedArticle } from "./parse-article.ts";

/** An article's references resolved to records: all of an Article that does not need its text or its neighbours. */
export interface LinkedArticle {
  readonly parsed: ParsedArticle;
  readonly teaser: Teaser;
  readonly id: string;
  readonly about: readonly Entity[];
  readonly mentions: readonly Entity[];
}

type IdField = "authors" | "tags" | "about" | "mentions";

/**
 * Resolves every id in the front matter; an unknown one is a diagnostic and is left out.
 * @param subjects people and organisations by their ids.
 */
export function linkArticle(
  parsed: ParsedArticle,
  facts: Facts,
  subjects: ReadonlyMap<string, Entity>,
): { readonly linked: LinkedArticle; readonly diagnostics: readonly Diagnostic[] } {
  const { source, frontMatter, key, url } = parsed;
  const diagnostics: Diagnostic[] = [];
  const resolveIds = (
    field: IdField,
    known: ReadonlyMap<string, Entity>,
    what: string,
    file: string,
  ): Entity[] => {
    const seen = new Set<string>();
    return frontMatter[field].flatMap((id, index) => {
      const entity = known.get(id);
      const isRepeated = seen.has(id);
      seen.add(id);
      if (entity && !isRepeated) return [entity];
      const message = isRepeated
        ? `"${id}" stands here twice; once is enough`
        : describeUnknownId(id, what, known.keys(), file);
      diagnostics.push({
        file: source.file,
        ...source.locate([field, index]),
        field: `${field}.${index}`,
        message,
      });
      return [];
    });
  };

  const subjectFiles = "_data/people.ts or _data/organizations.ts";
  const authors = resolveIds("authors", facts.authors, "author", "_data/authors.ts");
  const tags = resolveIds("tags", facts.tags, "tag", "_data/tags.ts");
  const about = resolveIds("about", subjects, "person or organisation", subjectFiles);
  const mentions = resolveIds("mentions", subjects, "person or organisation", subjectFiles);
  const { title, description, date, updated, kind, draft, lang } = frontMatter;
  const correctionMark = findCorrectionMark(frontMatter.corrections);
  return {
    linked: {
      parsed,
      id: buildId(frontMatter.id ?? key, facts.site.tagAuthority),
      about,
      mentions,
      teaser: {
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
        lang: lang ?? facts.site.lang,
        draft,
        ...(correctionMark && { correctionMark }),
      },
    },
    diagnostics,
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
