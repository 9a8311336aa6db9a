import type { DateTime } from "luxon";
import { formatDate } from "../model/dates.ts";
import type { Source, SourceKind } from "../model/source.ts";
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
 * @param known a publisher's or speaker's name that a heading says already: it is left out.
 */
export function describeSource(source: Source, lang: string, known?: string): SourceWords {
  const { before, work, after } = listWords(source, lang);
  const isNew = (part: string | undefined) => part !== undefined && part !== known;
  return {
    before: before
      .filter(isNew)
      .map((part) => `${part}, `)
      .join(""),
    work: before.every((part) => part === known) ? capitalize(work) : work,
    after: after
      .filter(isNew)
      .map((part) => `, ${part}`)
      .join(""),
  };
}

interface Words {
  readonly before: readonly string[];
  readonly work: string;
  readonly after: readonly (string | undefined)[];
}

function listWords(source: Source, lang: string): Words {
  const write = (date: DateTime | undefined) => date && formatDate(date, lang);
  switch (source.kind) {
    case "report": {
      const { authors, publisher, date } = source;
      return { before: authors, work: quote(source.title), after: [publisher, write(date)] };
    }
    case "document":
      return { before: [], work: quote(source.title), after: [source.publisher, write(source.date)] };
    case "statement": {
      const { who, where, date } = source;
      return { before: [who.name], work: where ?? "statement", after: [write(date)] };
    }
    case "interview": {
      const { who, by, date } = source;
      return { before: [who.name], work: `interviewed by ${by.name}`, after: [write(date)] };
    }
    case "event":
      return { before: [], work: source.title, after: [source.place, write(source.date)] };
    case "dataset": {
      const { publisher, date, licence } = source;
      return { before: [], work: quote(source.title), after: [publisher, write(date), licence] };
    }
    case "unnamed":
      return { before: [], work: source.description, after: [describeCount(source.count)] };
  }
}

function describeCount(count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  return count === 1 ? "one person" : `${spellNumber(count)} of them`;
}

function quote(title: string): string {
  return `“${title}”`;
}
