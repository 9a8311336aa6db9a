import {
  checkFileConformance,
  type PageConformance,
  type SiteConformance,
} from "../../src/checking/conformance/check-conformance.ts";
import type { Minify } from "../../src/checking/conformance/checks/fixed-point.ts";
import { buildExpectedSite } from "../../src/checking/conformance/expected-site.ts";
import { scanFiles } from "../../src/checking/conformance/scan-files.ts";
import { scanPage } from "../../src/checking/scan-page.ts";
import { edition, type Files, show, toSource } from "../checking/sample-site.ts";

export const expected = buildExpectedSite(edition);

/** What a check of the whole site says of it, as `path: message`. */
export async function judgeSite(check: SiteConformance, files: Files, against = expected): Promise<string[]> {
  const { statics } = against;
  const { site } = await scanFiles(
    toSource(files),
    { siteUrl: against.edition.site.url, statics },
    async () => [],
  );
  return check(site, against).map(show);
}

/** What a check of single pages says of one, as `path: message`. */
export function judgePage(check: PageConformance, path: string, files: Files, against = expected): string[] {
  return check(scanPage(path, files.get(path) ?? ""), against).map(show);
}

/** What all checks of conformance together say, as `path: message`. */
export async function judgeFiles(files: Files, minify: Minify = async (html) => html): Promise<string[]> {
  return (await checkFileConformance(toSource(files), expected, { minify })).map(show);
}
