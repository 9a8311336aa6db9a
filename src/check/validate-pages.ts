import type { Diagnostic } from "../edition/diagnostic.ts";
import { choosePages } from "./choose-pages.ts";
import type { Json, Memory } from "./memory.ts";
import { diagnosticsForm } from "./page-form.ts";
import type { ReadText } from "./read-site.ts";
import type { SiteScan } from "./scan-site.ts";

/** At 20 ms a page, some of every kind: what one page of a kind has wrong in its markup, the others have too. */
export const SAMPLE_SIZE = 24;

export interface Validation {
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages this check or an earlier one has judged, as they are now. */
  readonly count: number;
}

/**
 * Has html-validate judge pages: `all`, or at most `SAMPLE_SIZE` of those that are new, evenly from each kind.
 * What was judged before counts either way.
 */
export async function validatePages(
  { site, fresh }: SiteScan,
  readText: ReadText,
  memory: Memory,
  extent: "all" | "sample",
): Promise<Validation> {
  const diagnostics: Diagnostic[] = [];
  const open: string[] = [];
  for (const { path, sha256 } of site.pages.values()) {
    const known = memory.find(keyOf(path, sha256), diagnosticsForm);
    if (known) diagnostics.push(...known);
    else open.push(path);
  }
  const unread =
    extent === "all"
      ? open
      : choosePages(
          open.filter((path) => fresh.has(path)),
          SAMPLE_SIZE,
        );
  const judged = await Promise.all(
    unread.map(async (path) => {
      // Loading html-validate takes longer than all other checks of a site where little has changed.
      const { checkHtml } = await import("./checks/html.ts");
      const found = checkHtml({ path, source: readText(path) });
      return memory.keep(keyOf(path, site.pages.get(path)?.sha256 ?? ""), diagnosticsForm, found);
    }),
  );
  return {
    diagnostics: [...diagnostics, ...judged.flat()],
    count: site.pages.size - open.length + judged.length,
  };
}

function keyOf(path: string, sha256: string): Json {
  return ["html", path, sha256];
}
