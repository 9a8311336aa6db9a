import { checkConformance } from "../../src/checking/conformance/check-conformance.ts";
import type { Minify } from "../../src/checking/conformance/checks/html.ts";
import { buildExpectedSite } from "../../src/checking/conformance/expected-site.ts";
import { openMemory } from "../../src/memory/memory.ts";
import { edition, type Files, show, toSource } from "../checking/sample-site.ts";

export const expected = buildExpectedSite(edition);

/** So that html-validate, which is slow, reads each page once. */
const cache = openMemory("");
const keep: Minify = async (html) => html;

/** What one of the checks finds, as `path: message`. */
export async function find(field: string, files: Files, against = expected): Promise<string[]> {
  const found = await checkConformance(toSource(files).files, against, keep, cache);
  return found.filter((one) => one.field === field).map(show);
}
