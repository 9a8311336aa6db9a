import type { Words } from "../../_includes/words.ts";
import type { CitedSource, SourceKind } from "../model/source.ts";

/** Summarizes an article's sources: `Six sources: two on the record, three reports, one unnamed (†).` */
export function summarizeSources(sources: readonly CitedSource[], words: Words): string {
  const count = (...kinds: readonly SourceKind[]) =>
    sources.filter(({ source }) => kinds.includes(source.kind)).length;
  return words.sources.summary({
    all: sources.length,
    onRecord: count("statement", "interview", "event"),
    reports: count("report"),
    documents: count("document"),
    datasets: count("dataset"),
    unnamed: count("unnamed"),
  });
}
