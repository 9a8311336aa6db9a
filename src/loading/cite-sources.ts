import type { CitationReference } from "../markdown/markdown-document.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import { groupBy } from "../model/listing.ts";
import type { CitedSource, Source } from "../model/source.ts";
import { type ParsedArticle, reportField } from "./parse-article.ts";

/**
 * Lists the cited sources of a text by number, each with the places that cite it.
 * @param citations in the order of the text; one of an unknown source is left out.
 */
export function citeSources(
  sources: ReadonlyMap<string, Source>,
  citations: readonly CitationReference[],
): CitedSource[] {
  const places = groupBy(citations, (citation) => citation.source);
  return [...places].flatMap(([id, cited]) => {
    const source = sources.get(id);
    if (!source || !cited[0]) return [];
    const own = cited.map(({ id: place, locator }) => ({
      id: place,
      ...(locator !== undefined && { locator }),
    }));
    return [{ id, number: cited[0].number, source, citations: own }];
  });
}

/**
 * Checks that every citation has its source, that every source is cited, and that news cites enough of them.
 * @param minimum how many sources news must cite; a draft may still lack some.
 */
export function checkCitations(
  { source, frontMatter }: ParsedArticle,
  citations: readonly CitationReference[],
  minimum: number,
): Diagnostic[] {
  const ids = new Set(Object.keys(frontMatter.sources));
  const cited = new Set(citations.map((citation) => citation.source));
  const unknown = citations.filter((citation) => !ids.has(citation.source));
  const unused = [...ids].filter((id) => !cited.has(id));
  const count = ids.size - unused.length;
  const isShort = frontMatter.kind === "news" && !frontMatter.draft && count < minimum;
  const tooFew = `the text cites ${count}; news needs at least ${minimum}`;
  return [
    ...reportCitations(source.file, unknown, (id) => describeUnknown(id, ids)),
    ...unused.map((id) => {
      const message = `nothing in the text cites it; write [@${id}] where it belongs, or delete it`;
      return reportField(source, ["sources", id], message);
    }),
    ...(isShort ? [reportField(source, ["sources"], tooFew)] : []),
  ];
}

/** Reports every citation in a page, because only articles have sources. */
export function checkNoCitations(file: string, citations: readonly CitationReference[]): Diagnostic[] {
  const describe = (id: string) =>
    `found @${id}, but only articles have sources; link to it: [text](address)`;
  return reportCitations(file, citations, describe);
}

function reportCitations(
  file: string,
  citations: readonly CitationReference[],
  describe: (id: string) => string,
): Diagnostic[] {
  return citations.map(({ source, position }) => ({
    file,
    ...position,
    field: "citation",
    message: describe(source),
  }));
}

function describeUnknown(id: string, ids: ReadonlySet<string>): string {
  if (ids.size === 0) {
    return `found @${id}, but the article has no sources; begin them in the front matter: sources: { ${id}: { kind: report, title: …, publisher: …, url: …, date: … } }`;
  }
  const nearest = findNearest(id, ids);
  return `no source has the id "${id}"; ${nearest ? `did you mean "${nearest}"?` : "add it to sources in the front matter"}`;
}
