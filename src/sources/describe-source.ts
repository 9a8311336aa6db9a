import { formatDate } from "../model/dates.ts";
import type { Source, SourceKind } from "../model/source.ts";
import { capitalize, spellNumber } from "./wording.ts";

/** A source as text in three pieces. `work` is the text of the link, if the source has a URL. */
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

/** The short name of a source: its publisher, speaker, title or description. The accessible name of a citation contains it. */
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
 * Formats a source for a list of references: `Jane Roe, “A title”, The Paper, 19 March 2021`.
 * @param lang language of the dates (BCP 47).
 * @param heading name of a publisher or speaker that a heading above shows; it is left out.
 */
export function describeSource(source: Source, lang: string, heading?: string): SourceWords {
  const { before = [], work, after = [] } = listWords(source, lang);
  const isNew = (part: string | undefined) => part !== undefined && part !== heading;
  return {
    before: before
      .filter(isNew)
      .map((part) => `${part}, `)
      .join(""),
    work: before.every((part) => part === heading) ? capitalize(work) : work,
    after: after
      .filter(isNew)
      .map((part) => `, ${part}`)
      .join(""),
  };
}

interface Words {
  readonly before?: readonly string[];
  readonly work: string;
  readonly after?: readonly (string | undefined)[];
}

function listWords(source: Source, lang: string): Words {
  const date = "date" in source && source.date ? formatDate(source.date, lang) : undefined;
  switch (source.kind) {
    case "report":
      return { before: source.authors, work: quote(source.title), after: [source.publisher, date] };
    case "document":
      return { work: quote(source.title), after: [source.publisher, date] };
    case "statement":
      return { before: [source.who.name], work: source.where ?? "statement", after: [date] };
    case "interview":
      return { before: [source.who.name], work: `interviewed by ${source.by.name}`, after: [date] };
    case "event":
      return { work: source.title, after: [source.place, date] };
    case "dataset":
      return { work: quote(source.title), after: [source.publisher, date, source.licence] };
    case "unnamed":
      return { work: source.description, after: [describeCount(source.count)] };
  }
}

function describeCount(count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  return count === 1 ? "one person" : `${spellNumber(count)} of them`;
}

function quote(title: string): string {
  return `“${title}”`;
}
