import { existsSync, lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { minifyWhole } from "../../build/minifier.ts";
import { throwAny } from "../../model/diagnostic.ts";
import { UsageError } from "../../model/usage-error.ts";
import { listGeneratedUrls } from "../../site/plan-site.ts";
import { checkCachedPages } from "../check-cached-pages.ts";
import { checkFolder, type Expectations } from "../check-folder.ts";
import { findCanonical } from "../page-facts.ts";
import { readSite } from "../read-site.ts";
import { scanPage } from "../scan-page.ts";
import { checkConformance } from "./check-conformance.ts";
import { buildExpectedSite } from "./expected-site.ts";

/**
 * Runs every check on the site in `dist` and on the cached pages: those of a build, and those of conformance.
 * @param root absolute path of the publication.
 * @throws ContentError with every diagnostic; UsageError if there is no site, or one that was built for another address.
 */
export async function checkDist(root: string, { edition, withheld, cache }: Expectations): Promise<void> {
  const folder = path.join(root, "dist");
  if (!existsSync(folder))
    throw new UsageError("The content is right, but there is no dist/ to check; npm run build makes it.");
  if (!lstatSync(folder).isDirectory())
    throw new UsageError(
      "dist is a file; expected the folder of a built site: move the file away, then npm run build",
    );
  const address = await findBuiltAddress(folder);
  if (address !== undefined && address !== edition.site.url)
    throw new UsageError(
      `dist/ was built for ${address} and is being checked for ${edition.site.url}; run the command with SITE_URL=${address}, or build again: npm run build`,
    );
  // Damage can cause other diagnostics, so it is reported alone.
  throwAny(await checkCachedPages(root));
  const expected = buildExpectedSite(edition, new Set(listGeneratedUrls(edition)));
  await checkFolder({ cache, folder, edition, withheld }, () =>
    checkConformance(readSite(folder, undefined, expected.statics), expected, minifyWhole, cache),
  );
}

/**
 * Finds the URL that a site was built for: the canonical URL of its home page. Undefined if there is none; the checks report
 * that.
 */
async function findBuiltAddress(folder: string): Promise<string | undefined> {
  const page = await readFile(path.join(folder, "index.html"), "utf8").catch(() => undefined);
  return page === undefined ? undefined : findCanonical(scanPage("index.html", page));
}
