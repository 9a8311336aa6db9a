import type { CitedSource, SourceKind } from "../model/source.ts";
import { capitalize, spellNumber } from "./wording.ts";

interface Group {
  readonly kinds: readonly SourceKind[];
  /** What one of them is, and what several are; the same where it is no noun. */
  readonly one: string;
  readonly several: string;
}

/** Each kind is in one group, so that a source is counted once. Who speaks in public is on the record, and so is an event. */
const groups: readonly Group[] = [
  {
    kinds: ["statement", "interview", "event"],
    one: "on the record",
    several: "on the record",
  },
  { kinds: ["report"], one: "report", several: "reports" },
  { kinds: ["document"], one: "document", several: "documents" },
  { kinds: ["dataset"], one: "dataset", several: "datasets" },
  { kinds: ["unnamed"], one: "unnamed (†)", several: "unnamed (†)" },
];

/** What an article rests on, in a sentence: `Six sources: two on the record, three reports, one unnamed (†).` */
export function summarizeSources(sources: readonly CitedSource[]): string {
  const counts = groups
    .map((group) => ({
      ...group,
      count: sources.filter(({ source }) => group.kinds.includes(source.kind)).length,
    }))
    .filter(({ count }) => count > 0);
  const parts = counts.map(
    ({ one, several, count }) => `${spellNumber(count)} ${count === 1 ? one : several}`,
  );
  const [only, ...others] = counts;
  const all = `${spellNumber(sources.length)} ${sources.length === 1 ? "source" : "sources"}`;
  if (!only || others.length > 0) return `${capitalize(all)}: ${parts.join(", ")}.`;
  return `${capitalize(only.one === only.several ? `${all}, ${only.one}` : parts.join(""))}.`;
}
