import { compareText } from "../model/diagnostic.ts";
import { escapeLine } from "../model/printable.ts";
import { type ImportNote, type NoteKind, noteKinds } from "./found-article.ts";

/** What an import did, or would do. */
export interface ImportReport {
  readonly isDryRun: boolean;
  readonly kinds: readonly string[];
  /** How many articles and pages were found. */
  readonly found: number;
  /** Files of articles and pages that were written, or would be, from the publication's root. */
  readonly written: readonly string[];
  readonly notes: readonly ImportNote[];
}

/** How many notes of one kind the text lists; JSON has all. */
const mostListed = 5;
/** All of these are listed. */
const isListed: ReadonlySet<NoteKind> = new Set(["refused"]);
const kinds: readonly NoteKind[] = [
  "refused",
  "present",
  "draft",
  "left out",
  "date",
  "author",
  "title",
  "description",
  "cut",
  "new author",
  "new tag",
  "field",
  "encoding",
  "heading",
  "shortcode",
  "shortcode left out",
  "html",
  "html left out",
  "escaped",
  "picture",
  "remote picture",
  "missing picture",
  "alt",
  "link",
  "absolute link",
  "dropped link",
  "address",
];

/** Formats a report: a line for each kind of note with its count, and below it the first of them. */
export function formatReport({ isDryRun, kinds: systems, found, written, notes }: ImportReport): string {
  const verb = isDryRun ? "would be brought in" : "brought in";
  const lines = kinds.flatMap((kind) => {
    const some = notes.filter((note) => note.kind === kind);
    if (some.length === 0) return [];
    const shown = isListed.has(kind) ? some : some.slice(0, mostListed);
    const more = some.length - shown.length;
    return [
      `${some.length} ${noteKinds[kind]}`,
      ...shown.map(({ file, line, message }) => `  ${escapeLine(file)}:${line} ${escapeLine(message)}`),
      ...(more > 0 ? [`  … and ${more} more; --json lists all`] : []),
    ];
  });
  return [
    `${written.length} of ${found} articles ${verb} (${systems.join(", ") || "nothing recognised"})`,
    ...lines,
  ].join("\n");
}

/** Formats a report as JSON, with the counts of all kinds and each note. */
export function formatJsonReport(report: ImportReport): string {
  const counts = Object.fromEntries(
    kinds.map((kind) => [kind, report.notes.filter((note) => note.kind === kind).length] as const),
  );
  const notes = report.notes.toSorted(
    (a, b) => compareText(a.kind, b.kind) || compareText(a.file, b.file) || a.line - b.line,
  );
  return JSON.stringify({ ...report, counts, notes }, undefined, 2);
}
