import type { ListedSource } from "../model/edition.ts";
import { classifySource, type SourceSection } from "./list-sources.ts";

/** Neighbours in the list of all sources that stand under one heading. */
export interface SourceGroup {
  readonly section: SourceSection;
  readonly heading?: string;
  readonly entries: readonly ListedSource[];
}

/** Cuts a piece of the list where the part or the name changes. */
export function groupSources(entries: readonly ListedSource[]): SourceGroup[] {
  const groups: (SourceGroup & { readonly entries: ListedSource[] })[] = [];
  for (const entry of entries) {
    const place = classifySource(entry.source);
    const last = groups.at(-1);
    if (last?.section === place.section && last.heading === place.heading) last.entries.push(entry);
    else groups.push({ ...place, entries: [entry] });
  }
  return groups;
}
