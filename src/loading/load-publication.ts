import { ContentError } from "../model/diagnostic.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Progress } from "./encode-pictures.ts";
import { siteAddress } from "./facts.ts";
import { type EditionSource, type LoadedEdition, loadEdition } from "./load-edition.ts";
import type { LoadMemory } from "./load-memory.ts";
import { type Facts, parseFacts, type RawFacts, type ReadFactsFile } from "./parse-facts.ts";
import { nameClock, readClock } from "./read-clock.ts";
import { readFacts } from "./read-facts.ts";

/**
 * Reads a publication's facts alone.
 * @param root absolute path of the publication.
 * @throws ContentError with every mistake in them.
 */
export async function loadFacts(root: string): Promise<Facts> {
  const { facts, readFactsFile } = await readRawFacts(root);
  const result = parseFacts(facts, readFactsFile);
  if ("diagnostics" in result) throw new ContentError(result.diagnostics);
  return result.facts;
}

interface LoadOptions extends Pick<EditionSource, "listUrls" | "cache"> {
  /** Includes drafts. */
  readonly serving: boolean;
  /** For a process that loads more than once. */
  readonly memory?: LoadMemory;
  readonly progress?: Progress;
}

/**
 * Loads a publication: its facts and content. The clock is `SOURCE_DATE_EPOCH`, or else the machine's.
 * @param root absolute path of the publication.
 * @throws ContentError with every mistake in facts and content; UsageError for an invalid environment variable.
 */
export async function loadPublication(root: string, options: LoadOptions): Promise<LoadedEdition> {
  const now = readClock(process.env);
  const clock = nameClock(process.env);
  return loadEdition({ ...options, root, ...(await readRawFacts(root)), now, clock });
}

async function readRawFacts(
  root: string,
): Promise<{ readonly facts: RawFacts; readonly readFactsFile: ReadFactsFile }> {
  checkSiteUrl(process.env);
  const files = await readFacts(root);
  const { site, authors, tags, people, organizations } = files;
  return {
    facts: {
      site: site.value,
      authors: authors.value,
      tags: tags.value,
      people: people.value,
      organizations: organizations.value,
    },
    readFactsFile: (name) => files[name],
  };
}

/**
 * Checks `SITE_URL`, from which a publication's `_data/site.ts` may read its address: a mistake in it is not one in that file.
 * @throws UsageError when it is set and is not the address of a folder. The message leaves out user name and password.
 */
function checkSiteUrl(environment: Readonly<Record<string, string | undefined>>): void {
  const url = environment["SITE_URL"];
  if (!url || siteAddress.safeParse(url).success) return;
  const shown = url.replace(/\/\/.*@/, "//…@");
  throw new UsageError(
    `SITE_URL is "${shown}"; expected the whole address of a folder, without ?, # and user name, such as https://example.org/news/`,
  );
}
