import { UsageError } from "../model/usage-error.ts";
import { siteAddress } from "./facts.ts";
import { type EditionSource, type LoadedEdition, loadEdition } from "./load-edition.ts";
import { type Facts, type FactsFiles, parseFacts } from "./parse-facts.ts";
import { nameClock, readClock } from "./read-clock.ts";
import { readFacts } from "./read-facts.ts";

/**
 * Loads a publication's facts alone.
 * @param root absolute path of the publication.
 * @throws ContentError with every mistake in them.
 */
export async function loadFacts(root: string): Promise<Facts> {
  return parseFacts(await readCheckedFacts(root));
}

/**
 * Loads a publication: its facts and content. The clock is `SOURCE_DATE_EPOCH`, or else the machine's.
 * @param root absolute path of the publication.
 * @throws ContentError with every mistake in facts and content; UsageError for an invalid environment variable.
 */
export async function loadPublication(
  root: string,
  options: Pick<EditionSource, "listUrls" | "cache" | "serving" | "memory" | "progress">,
): Promise<LoadedEdition> {
  const now = readClock(process.env);
  const clock = nameClock(process.env);
  return loadEdition({ ...options, root, facts: await readCheckedFacts(root), now, clock });
}

/**
 * Checks `SITE_URL` first: `_data/site.ts` may read it, and a mistake in the variable is not one in that file.
 * @throws UsageError if it is set and is not the address of a folder. The message leaves out user name and password.
 */
async function readCheckedFacts(root: string): Promise<FactsFiles> {
  const url = process.env["SITE_URL"];
  if (!url || siteAddress.safeParse(url).success) return readFacts(root);
  throw new UsageError(
    `SITE_URL is "${url.replace(/\/\/.*@/, "//…@")}"; expected the whole address of a folder, without ?, # and user name, such as https://example.org/news/`,
  );
}
