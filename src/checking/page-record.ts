import type { Position } from "../model/diagnostic.ts";
import type { PageFacts } from "./page-facts.ts";

/** What the checks of a whole site need of a page: kept in memory for every page, so small. */
export interface PageRecord {
  readonly ids: ReadonlySet<string>;
  readonly references: readonly { readonly href: string; readonly by: string; readonly at: Position }[];
}

/** A `PageRecord` as it is cached. */
export type StoredRecord = {
  readonly ids: readonly string[];
  /** `href` and `by` of each reference. */
  readonly links: readonly (readonly [href: string, by: string])[];
  /** Line and column of each reference in turn; apart from the links, because an edit of words moves them. */
  readonly places: readonly number[];
};

export function buildRecord({ ids, references }: PageFacts): StoredRecord {
  return {
    ids: [...ids],
    links: references.map(({ href, by }) => [href, by]),
    places: references.flatMap(({ element: { at } }) => [at.line, at.column]),
  };
}

/** @param intern returns one copy of equal texts: most links and ids are the same on thousands of pages. */
export function readRecord(
  { ids, links, places }: StoredRecord,
  intern = (text: string): string => text,
): PageRecord {
  return {
    ids: new Set(ids.map(intern)),
    references: links.map(([href, by], index) => ({
      href: intern(href),
      by: intern(by),
      at: { line: places[2 * index] ?? 1, column: places[2 * index + 1] ?? 1 },
    })),
  };
}

export function createIntern(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const first = texts.get(text) ?? text;
    texts.set(text, first);
    return first;
  };
}
