import type { Diagnostic } from "../model/diagnostic.ts";
import { checkFixedPoint, type Minify } from "./checks/fixed-point.ts";
import { loadHtmlCheck } from "./checks/html.ts";
import { choosePages } from "./choose-pages.ts";
import type { Json, Memory } from "./memory.ts";
import type { StoredDiagnostic } from "./page-verdict.ts";
import type { ReadText } from "./read-site.ts";
import type { SiteScan } from "./scan-site.ts";

/** At 20 ms a page, some of every kind: most of what a template has wrong, all of its pages have wrong. */
export const SAMPLE_SIZE = 24;

export interface Validation {
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages this check or an earlier one has judged, as they are now. */
  readonly count: number;
}

export interface ValidateOptions {
  /** The minifier that the site was made with; every page must be its fixed point. */
  readonly minify: Minify;
  /** Whether every page is judged, or at most `SAMPLE_SIZE` of them. */
  readonly validate: "all" | "sample";
}

/**
 * Has html-validate and the minifier judge pages, which takes longer than everything else: all, or some of each kind, the
 * same whatever is remembered. What was judged before counts either way.
 */
export async function validatePages(
  { pages, hashes }: SiteScan,
  readText: ReadText,
  memory: Memory,
  { minify, validate }: ValidateOptions,
): Promise<Validation> {
  const keyOf = (path: string): Json => ["html", path, hashes.get(path)];
  const asked = new Set(validate === "all" ? pages.keys() : choosePages([...pages.keys()], SAMPLE_SIZE));
  const diagnostics: Diagnostic[] = [];
  const open: string[] = [];
  for (const path of pages.keys()) {
    const known = memory.find<readonly StoredDiagnostic[]>(keyOf(path));
    if (known) diagnostics.push(...known);
    else open.push(path);
  }
  const unread = open.filter((path) => asked.has(path));
  for (const path of unread) {
    const checkHtml = await loadHtmlCheck();
    const page = { path, source: readText(path) };
    const found = [...checkHtml(page), ...(await checkFixedPoint(page, minify))];
    diagnostics.push(
      ...memory.keep(
        keyOf(path),
        found.map((one) => ({ ...one })),
      ),
    );
  }
  return { diagnostics, count: pages.size - open.length + unread.length };
}
