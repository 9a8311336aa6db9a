import type { CitationReference } from "../markdown/markdown-document.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import type { Citation, CitedSource, Source } from "../model/source.ts";
import type { ParsedArticle } from "./parse-article.ts";

/**
 * Lists the cited sources of a text by number, each with the places that cite it.
 * @param citations in the order of the text; one of an unknown source is left out.
 */
export function citeSources(
  sources: ReadonlyMap<string, Source>,
  citations: readonly CitationReference[],
): CitedSource[] {
  const places = new Map<string, Citation[]>();
  const cited: CitedSource[] = [];
  for (const { source: id, number, id: place, locator } of citations) {
    const source = sources.get(id);
    if (!source) continue;
    const own = places.get(id) ?? [];
    own.push({ id: place, ...(locator !== undefined && { locator }) });
    if (!places.has(id)) cited.push({ id, number, source, citations: own });
    places.set(id, own);
  }
  return cited;
}

/**
 * Every citation has its source, every source is cited, and news has as many as it needs.
 * @param minimum how many sources news must cite; a draft may still lack some.
 */
export function checkCitations(
  { source: { file, locate }, frontMatter }: ParsedArticle,
  citations: readonly CitationReference[],
  minimum: number,
): Diagnostic[] {
  const known = new Set(Object.keys(frontMatter.sources));
  const cited = new Set(citations.map(({ source }) => source));
  const unknown = citations.filter(({ source }) => !known.has(source));
  const unused = [...known].filter((id) => !cited.has(id));
  const count = known.size - unused.length;
  const isShort = frontMatter.kind === "news" && !frontMatter.draft && count < minimum;
  return [
    ...unknown.map(({ source, position }) => ({
      file,
      ...position,
      field: "citation",
      message: describeUnknown(source, known),
    })),
    ...unused.map((id) => ({
      file,
      ...locate(["sources", id]),
      field: `sources.${id}`,
      message: `nothing in the text cites it; write [@${id}] where it belongs, or delete it`,
    })),
    ...(isShort
      ? [
          {
            file,
            ...locate(["sources"]),
            field: "sources",
            message: `the text cites ${count}; news needs at least ${minimum}`,
          },
        ]
      : []),
  ];
}

/** A page that is not news has no sources. */
export function checkNoCitations(file: string, citations: readonly CitationReference[]): Diagnostic[] {
  return citations.map(({ source, position }) => ({
    file,
    ...position,
    field: "citation",
    message: `found @${source}, but only articles have sources; link to it: [text](address)`,
  }));
}

function describeUnknown(id: string, known: ReadonlySet<string>): string {
  if (known.size === 0) {
    return `found @${id}, but the article has no sources; begin them in the front matter: sources: { ${id}: { kind: report, title: …, publisher: …, url: …, date: … } }`;
  }
  const nearest = findNearest(id, known);
  return `no source has the id "${id}"; ${nearest ? `did you mean "${nearest}"?` : "add it to sources in the front matter"}`;
}
