import { joinPieces, type Labels } from "../../_includes/words.ts";
import { nestQuotes } from "../markdown/set-quotes.ts";
import { formatDate } from "../model/dates.ts";
import type { Source } from "../model/source.ts";
import { findTextDirection } from "../model/text-direction.ts";
import { capitalize } from "./wording.ts";

/** A source as text in three pieces. `work` is the text of the link, if the source has a URL. */
export interface SourceWords {
  readonly before: string;
  readonly work: string;
  readonly after: string;
}

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
 * @param heading name of a publisher or speaker that a heading above shows; it is left out.
 */
export function describeSource(source: Source, labels: Labels, heading?: string): SourceWords {
  const { before = [], work, after = [] } = listParts(source, labels);
  const { comma } = labels.words.punctuation;
  const isNew = (part: string | undefined) => part !== undefined && part !== heading;
  return {
    before: before
      .filter(isNew)
      .map((part) => part + comma)
      .join(""),
    work: before.every((part) => part === heading) ? capitalize(work, labels.lang) : work,
    after: after
      .filter(isNew)
      .map((part) => comma + part)
      .join(""),
  };
}

/**
 * A source in short, for the margin: `“A title”, The Paper`. It is plain text: from right to left, a control character keeps each part
 * with its own marks (U+2068 to U+2069, UAX 9).
 */
export function abbreviateSource(source: Source, labels: Labels): string {
  const { before = [], work, after = [] } = listParts(source, labels);
  const [detail] = after;
  const isolate = (part: string) => (findTextDirection(labels.lang) === "rtl" ? `\u2068${part}\u2069` : part);
  return [...before, work, ...(detail === undefined ? [] : [detail])]
    .map(isolate)
    .join(labels.words.punctuation.comma);
}

interface Parts {
  readonly before?: readonly string[];
  readonly work: string;
  readonly after?: readonly (string | undefined)[];
}

function listParts(source: Source, { lang, words: { sources, punctuation } }: Labels): Parts {
  const quote = (title: string) => joinPieces(punctuation.quote(nestQuotes(title, lang)));
  const date = "date" in source && source.date ? formatDate(source.date, lang) : undefined;
  switch (source.kind) {
    case "report":
      return { before: source.authors, work: quote(source.title), after: [source.publisher, date] };
    case "document":
      return { work: quote(source.title), after: [source.publisher, date] };
    case "statement":
      return { before: [source.who.name], work: source.where ?? sources.statement, after: [date] };
    case "interview":
      return { before: [source.who.name], work: sources.interviewedBy(source.by.name), after: [date] };
    case "event":
      return { work: source.title, after: [source.place, date] };
    case "dataset":
      return { work: quote(source.title), after: [source.publisher, date, source.licence] };
    case "unnamed":
      return {
        work: source.description,
        after: [source.count === undefined ? undefined : sources.people(source.count)],
      };
  }
}
