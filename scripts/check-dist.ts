import { existsSync, lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { minifyWhole } from "../src/build/minifier.ts";
import { checkCachedPages } from "../src/checking/check-cached-pages.ts";
import { checkConformance } from "../src/checking/conformance/check-conformance.ts";
import { buildExpectedSite } from "../src/checking/conformance/expected-site.ts";
import { findCanonical } from "../src/checking/page-facts.ts";
import { readSite } from "../src/checking/read-site.ts";
import { scanPage } from "../src/checking/scan-page.ts";
import { loadPublication } from "../src/loading/load-publication.ts";
import { openCache } from "../src/memory/memory.ts";
import { throwAny } from "../src/model/diagnostic.ts";
import type { Edition } from "../src/model/edition.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { listGeneratedUrls } from "../src/site/plan-site.ts";
import { checkFolder } from "./check-folder.ts";
import { withProgress } from "./progress.ts";
import { reportNotices } from "./report.ts";

/**
 * Loads the content and checks the site that was built from it.
 * @param root the project's root, which holds `dist`.
 * @throws ContentError with every diagnostic of the content, or else of the site; UsageError when there is no site, or one for
 * another address.
 */
export async function checkDist(root: string): Promise<Edition> {
  const cache = await openCache(root);
  const { edition, withheld, notices } = await withProgress((progress) =>
    loadPublication(root, { serving: false, listUrls: listGeneratedUrls, cache, progress }),
  );
  reportNotices(notices);
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
  // Further diagnostics may follow from damage.
  throwAny(await checkCachedPages(root));
  const expected = buildExpectedSite(edition, new Set(listGeneratedUrls(edition)));
  await checkFolder({ cache, folder, edition, withheld }, () =>
    checkConformance(readSite(folder, undefined, expected.statics), expected, minifyWhole, cache),
  );
  return edition;
}

/** The address that a site was built for, from its home page; undefined without one, which the checks report. */
async function findBuiltAddress(folder: string): Promise<string | undefined> {
  const page = await readFile(path.join(folder, "index.html"), "utf8").catch(() => undefined);
  return page === undefined ? undefined : findCanonical(scanPage("index.html", page));
}
