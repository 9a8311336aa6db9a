import { findLabels } from "../../_includes/words.ts";
import type { Article } from "../model/article.ts";
import { compareText } from "../model/diagnostic.ts";
import type { ListedSource } from "../model/edition.ts";
import type { Source, SourceKind } from "../model/source.ts";
import { describeSource, nameSource } from "./describe-source.ts";

/** Number of sources on a page of the list. */
export const sourcesPerPage = 100;

/** The sections of the list, in order. */
const sections = ["publishers", "documents", "people", "events", "unnamed"] as const;

type SourceSection = (typeof sections)[number];

interface Place {
  readonly section: SourceSection;
  /** Name of the publisher or speaker. */
  readonly heading?: string;
}

/** Consecutive entries of the list with the same section and heading. */
export interface SourceGroup extends Place {
  readonly entries: readonly ListedSource[];
}

/**
 * Lists the sources of all articles, each source once: sorted by section, heading, date (newest first) and words.
 * @param articles newest first.
 */
export function listSources(articles: readonly Article[]): ListedSource[] {
  const listed = new Map<string, { readonly source: Source; readonly articles: Article[] }>();
  for (const article of articles) {
    for (const { source } of article.sources) {
      const key = JSON.stringify(listIdentity(source));
      const entry = listed.get(key);
      if (!entry) listed.set(key, { source, articles: [article] });
      else if (entry.articles.at(-1) !== article) entry.articles.push(article);
    }
  }
  return [...listed.values()]
    .map((entry) => ({ entry, order: orderOf(entry.source) }))
    .sort(
      ({ order: a }, { order: b }) =>
        a.section - b.section ||
        compareText(a.heading, b.heading) ||
        b.time - a.time ||
        compareText(a.words, b.words),
    )
    .map(({ entry }) => entry);
}

/** Splits a page of the list into groups. */
export function groupSources(entries: readonly ListedSource[]): SourceGroup[] {
  const groups: (SourceGroup & { readonly entries: ListedSource[] })[] = [];
  for (const entry of entries) {
    const place = placeSource(entry.source);
    const last = groups.at(-1);
    if (last?.section === place.section && last.heading === place.heading) last.entries.push(entry);
    else groups.push({ ...place, entries: [entry] });
  }
  return groups;
}

const sectionsByKind: Readonly<Record<SourceKind, SourceSection>> = {
  report: "publishers",
  dataset: "publishers",
  document: "documents",
  statement: "people",
  interview: "people",
  event: "events",
  unnamed: "unnamed",
};

function placeSource(source: Source): Place {
  const isPublished = source.kind === "document" && source.publisher !== undefined;
  const section = isPublished ? "publishers" : sectionsByKind[source.kind];
  const hasHeading = section === "publishers" || section === "people";
  return { section, ...(hasHeading && { heading: nameSource(source) }) };
}

function orderOf(source: Source) {
  const { section, heading = "" } = placeSource(source);
  const { before, work, after } = describeSource(source, findLabels("en", { lang: "en" }));
  return {
    section: sections.indexOf(section),
    heading,
    time: "date" in source ? source.date.toMillis() : 0,
    words: before + work + after,
  };
}

/** Two descriptions with the same values are of one source: for most kinds the same URL. */
function listIdentity(source: Source): readonly unknown[] {
  switch (source.kind) {
    case "report":
    case "dataset":
      return ["work", source.url];
    case "document":
      return source.url === undefined
        ? ["document", source.title, source.publisher, source.date?.toMillis(), source.archived]
        : ["work", source.url];
    case "statement":
      return ["statement", source.who.name, source.url ?? source.where, source.date.toMillis()];
    case "interview":
      return ["interview", source.who.name, source.by.id, source.date.toMillis()];
    case "event":
      return ["event", source.url ?? source.title, source.date.toMillis()];
    case "unnamed":
      return ["unnamed", source.description, source.knows, source.reason];
  }
}
