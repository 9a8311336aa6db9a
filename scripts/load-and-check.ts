import { checkDist } from "../src/checking/conformance/check-dist.ts";
import type { LoadedEdition } from "../src/loading/load-edition.ts";
import { loadPublication } from "../src/loading/load-publication.ts";
import { openCache } from "../src/memory/memory.ts";
import { listGeneratedUrls } from "../src/site/plan-site.ts";
import { withProgress } from "./progress.ts";
import { reportNotices } from "./report.ts";

/**
 * Loads the content, then checks the site in `dist`.
 * @param root absolute path of the publication.
 * @throws ContentError with every diagnostic of the content, or else of the site; UsageError if there is no site to check.
 */
export async function loadAndCheck(root: string): Promise<Pick<LoadedEdition, "edition" | "withheld">> {
  const cache = await openCache(root);
  const { edition, withheld, notices } = await withProgress((progress) =>
    loadPublication(root, { serving: false, listUrls: listGeneratedUrls, cache, progress }),
  );
  reportNotices(notices);
  await checkDist(root, { edition, withheld, cache });
  return { edition, withheld };
}
