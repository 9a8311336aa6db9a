import { hash } from "node:crypto";
import type { Diagnostic } from "../model/diagnostic.ts";
import { listTexts } from "./list-texts.ts";
import type { PageFacts, PageRecord } from "./page-facts.ts";
import { describeStyle } from "./style-facts.ts";
import { hashWords } from "./word-hashes.ts";

/** What the checks of one page found, and what tells whether the checks of the site must run again: plain data. */
export type PageVerdict = {
  readonly diagnostics: readonly StoredDiagnostic[];
  /** A hash of its record without the places: pages with the same outline are the same to the checks of a site. */
  readonly outline: string;
  /** Hashes of its texts: see `createWordSearch`. */
  readonly wordHashes: string;
};

export type StoredDiagnostic = { readonly [Key in keyof Diagnostic]: Diagnostic[Key] };

/** A `PageRecord` as plain data. A reference is a row, there are a hundred on a page; its place stands apart. */
export type StoredRecord = {
  readonly canonical?: string;
  readonly isIndexable: boolean;
  readonly redirect?: string;
  readonly ids: readonly string[];
  readonly references: readonly (readonly [
    href: string,
    by: string,
    rel: string,
    isLoaded: boolean,
    item: number,
  ])[];
  /** Line and column of each reference in turn. */
  readonly places: readonly number[];
  readonly styles: readonly { readonly sha256: string; readonly excess?: number }[];
};

export function buildVerdict(
  page: PageFacts,
  record: StoredRecord,
  diagnostics: readonly Diagnostic[],
): PageVerdict {
  const { places: _, ...outline } = record;
  return {
    diagnostics: diagnostics.map((one) => ({ ...one })),
    outline: hash("sha256", JSON.stringify(outline)),
    wordHashes: hashWords(listTexts(page).map(({ text }) => text)),
  };
}

/** What is kept of a page once it has been checked by itself. */
export function recordPage(page: PageFacts): StoredRecord {
  return {
    ...(page.canonical !== undefined && { canonical: page.canonical }),
    isIndexable: page.isIndexable,
    ...(page.redirect !== undefined && { redirect: page.redirect }),
    ids: [...page.ids],
    references: page.references.map(({ href, by, rel, isLoaded, item }) => [href, by, rel, isLoaded, item]),
    places: page.references.flatMap(({ at }) => [at.line, at.column]),
    styles: page.styles.map(({ text }) => {
      const { sha256, excess } = describeStyle(text);
      return { sha256, ...(excess !== undefined && { excess }) };
    }),
  };
}

/** @param intern keeps one copy of each text: most links and ids are the same on thousands of pages. */
export function readRecord(path: string, stored: StoredRecord, intern: (text: string) => string): PageRecord {
  const { places, ids, references, ...rest } = stored;
  return {
    path,
    ...rest,
    ids: new Set(ids.map(intern)),
    references: references.map(([href, by, rel, isLoaded, item], index) => ({
      href: intern(href),
      by: intern(by),
      rel: intern(rel),
      isLoaded,
      item,
      at: { line: places[2 * index] ?? 1, column: places[2 * index + 1] ?? 1 },
    })),
  };
}

/** Gives the first copy of each text that it got. */
export function createIntern(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const copy = known.get(text);
    if (copy === undefined) known.set(text, text);
    return copy ?? text;
  };
}
