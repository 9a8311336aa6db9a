import type { DateTime } from "luxon";
import { formatDate } from "../edition/dates.ts";
import type { Source, SourceKind } from "../edition/source.ts";
import { capitalize, spellNumber } from "./wording.ts";

/** A source in words, in three pieces: a link to it stands on `work`. */
export interface SourceWords {
  readonly before: string;
  readonly work: string;
  readonly after: string;
}

export const sourceLabels: Readonly<Record<SourceKind, string>> = {
  report: "Report",
  document: "Document",
  statement: "Statement",
  interview: "Interview",
  event: "Event",
  dataset: "Dataset",
  unnamed: "Unnamed",
};

/** Whom or what a source is known by: what a citation of it is called. */
export function nameSource(source: Source): string {
  switch (source.kind) {
    case "report":
    case "dataset":
      return source.publisher;
    case "document":
      return source.publisher ?? source.title;
    case "statement":
    case "interview":
      return source.who.name;
    case "event":
      return source.title;
    case "unnamed":
      return source.description;
  }
}

/**
 * A source as a list of references has it: `Jane Roe, “A title”, The Paper, 19 March 2021`.
 * @param lang of the dates (BCP 47).
 */
export function describeSource(source: Source, lang: string): SourceWords {
  const write = (date: DateTime | undefined) => date && formatDate(date, lang);
  switch (source.kind) {
    case "report":
      return join(source.authors, quote(source.title), [source.publisher, write(source.date)]);
    case "document":
      return join([], quote(source.title), [source.publisher, write(source.date)]);
    case "statement": {
      const { who, where, date } = source;
      return where === undefined ? join([], who.name, [write(date)]) : join([who.name], where, [write(date)]);
    }
    case "interview":
      return join([], source.who.name, [`interviewed by ${source.by.name}`, write(source.date)]);
    case "event":
      return join([], source.title, [source.place, write(source.date)]);
    case "dataset":
      return join([], quote(source.title), [source.publisher, write(source.date), source.licence]);
    case "unnamed":
      return join([], capitalize(source.description), [describeCount(source.count)]);
  }
}

function join(before: readonly string[], work: string, after: readonly (string | undefined)[]): SourceWords {
  const known = after.filter((part) => part !== undefined);
  return {
    before: before.map((part) => `${part}, `).join(""),
    work,
    after: known.map((part) => `, ${part}`).join(""),
  };
}

function describeCount(count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  return count === 1 ? "one person" : `${spellNumber(count)} of them`;
}

function quote(title: string): string {
  return `“${title}”`;
}
