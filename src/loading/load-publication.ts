import { ContentError } from "../model/diagnostic.ts";
import { checkSiteUrl } from "./check-site-url.ts";
import type { Progress } from "./encode-pictures.ts";
import { type Facts, parseFacts, type RawFacts, type ReadFactsFile } from "./facts.ts";
import { type EditionSource, type LoadedEdition, loadEdition } from "./load-edition.ts";
import type { LoadMemory } from "./load-memory.ts";
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

interface LoadOptions extends Pick<EditionSource, "listUrls"> {
  /** Includes drafts. */
  readonly serving: boolean;
  /** For a process that loads more than once. */
  readonly memory?: LoadMemory;
  readonly progress?: Progress;
}

/**
 * Loads a publication: its facts, and what stands in its `src/content`. The clock is `SOURCE_DATE_EPOCH`, or else the machine's.
 * @param root absolute path of the publication.
 * @throws ContentError with every mistake in facts and content; UsageError for an environment variable without meaning.
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
