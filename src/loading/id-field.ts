import { z } from "zod";

/** The files of facts whose records an article names by their ids. */
export const recordFiles = ["authors", "tags", "people", "organizations", "sections", "series"] as const;

export type RecordFile = (typeof recordFiles)[number];

/** The keyword of a JSON Schema for the files whose ids a field may have; editors ignore it. */
export const idsKeyword = "x-ids";

/** The schema of a record's id in front matter. Whether the record exists is checked when the article is linked. */
export function idOf(...files: readonly RecordFile[]) {
  return z.string().meta({ [idsKeyword]: files });
}
