import type { CitedSource, SourceKind } from "../model/source.ts";
import { capitalize, spellNumber } from "./wording.ts";

interface Group {
  readonly kinds: readonly SourceKind[];
  /** The words for one source of the group, and for several. */
  readonly one: string;
  readonly several: string;
}

/** Each kind is in one group, so that a source is counted once. */
const groups: readonly Group[] = [
  { kinds: ["statement", "interview", "event"], one: "on the record", several: "on the record" },
  { kinds: ["report"], one: "report", several: "reports" },
  { kinds: ["document"], one: "document", several: "documents" },
  { kinds: ["dataset"], one: "dataset", several: "datasets" },
  { kinds: ["unnamed"], one: "unnamed (†)", several: "unnamed (†)" },
];

/** Summarizes an article's sources: `Six sources: two on the record, three reports, one unnamed (†).` */
export function summarizeSources(sources: readonly CitedSource[]): string {
  const counts = groups.flatMap(({ kinds, one, several }) => {
    const count = sources.filter(({ source }) => kinds.includes(source.kind)).length;
    return count === 0 ? [] : [{ one, several, words: countSources(count, one, several) }];
  });
  const all = countSources(sources.length, "source", "sources");
  const [only, ...others] = counts;
  if (!only || others.length > 0)
    return `${capitalize(all)}: ${counts.map(({ words }) => words).join(", ")}.`;
  return `${capitalize(only.one === only.several ? `${all}, ${only.one}` : only.words)}.`;
}

function countSources(count: number, one: string, several: string): string {
  return `${spellNumber(count)} ${count === 1 ? one : several}`;
}
