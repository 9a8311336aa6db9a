import type { Article } from "../model/article.ts";
import { compareText } from "../model/diagnostic.ts";
import type { ListedSource } from "../model/edition.ts";
import type { Source } from "../model/source.ts";
import { describeSource } from "./describe-source.ts";

/** How many sources a page of the list has. */
export const sourcesPerPage = 100;

export type SourceSection = "publishers" | "documents" | "people" | "events" | "unnamed";

/** In the order of the list. */
const sections: readonly SourceSection[] = ["publishers", "documents", "people", "events", "unnamed"];

/** Where a source stands in the list of all: in which part, and under whose name if there is one. */
export function classifySource(source: Source): {
  readonly section: SourceSection;
  readonly heading?: string;
} {
  switch (source.kind) {
    case "report":
    case "dataset":
      return { section: "publishers", heading: source.publisher };
    case "document":
      return source.publisher === undefined
        ? { section: "documents" }
        : { section: "publishers", heading: source.publisher };
    case "statement":
    case "interview":
      return { section: "people", heading: source.who.name };
    case "event":
      return { section: "events" };
    case "unnamed":
      return { section: "unnamed" };
  }
}

/**
 * Everything that articles cite, each source once however many cite it: by part, name, date (newest first), words.
 * @param articles newest first.
 */
export function listSources(articles: readonly Article[]): ListedSource[] {
  const listed = new Map<string, { readonly source: Source; readonly articles: Article[] }>();
  for (const article of articles) {
    for (const { source } of article.sources) {
      const key = JSON.stringify(listIdentity(source));
      const known = listed.get(key);
      if (!known) listed.set(key, { source, articles: [article] });
      else if (known.articles.at(-1) !== article) known.articles.push(article);
    }
  }
  return [...listed.values()]
    .map((entry) => ({ entry, order: orderOf(entry.source) }))
    .sort(({ order: a }, { order: b }) => {
      return (
        a.section - b.section ||
        compareText(a.heading, b.heading) ||
        b.time - a.time ||
        compareText(a.words, b.words)
      );
    })
    .map(({ entry }) => entry);
}

function orderOf(source: Source) {
  const { section, heading = "" } = classifySource(source);
  const { before, work, after } = describeSource(source, "en");
  return {
    section: sections.indexOf(section),
    heading,
    time: "date" in source ? source.date.toMillis() : 0,
    words: before + work + after,
  };
}

/** What makes two descriptions those of one source: mostly its address. */
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
