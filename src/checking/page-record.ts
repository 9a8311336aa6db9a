import type { Position } from "../model/diagnostic.ts";
import type { PageFacts } from "./page-facts.ts";

/** What the cross-page checks need of a page. Small, because the records of all pages are in memory at once. */
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

/** @param intern returns the same string for equal texts, so that links and ids of thousands of pages are in memory only once. */
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
