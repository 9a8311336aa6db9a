import { DateTime } from "luxon";
import { formatDiagnostic } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { siteAddress } from "../model/site-address.ts";
import { schemes, type Theme } from "../model/theme.ts";
import { UsageError } from "../model/usage-error.ts";
import type { ArticleDefaults } from "../writing/new-article.ts";
import { loadAppearance } from "./appearance/load-appearance.ts";
import { checkVersion } from "./check-version.ts";
import { type FactsFiles, parseFacts } from "./facts/parse-facts.ts";
import { findNearlyFacts, readFacts } from "./facts/read-facts.ts";
import { authorsSchema } from "./facts/schemas.ts";
import { type EditionSource, type LoadedEdition, loadEdition } from "./load-edition.ts";
import { createLoadMemory, recallFacts } from "./load-memory.ts";
import { nameClock, readClock } from "./read-clock.ts";
import { writeSchemas } from "./write-schemas.ts";

/**
 * Loads what a new article starts with: the current time, and the first author and the language of the facts.
 * @param root absolute path of the publication.
 * @throws ContentError with every mistake in the facts.
 */
export async function loadArticleDefaults(root: string): Promise<ArticleDefaults & Pick<Site, "lang">> {
  const files = await readCheckedFacts(root);
  const { site } = parseFacts(files);
  // Parsed facts have their authors in the order of their names; here the order of the file counts.
  const authors = Object.keys(authorsSchema.parse(files.authors.value)).slice(0, 1);
  const date = DateTime.fromJSDate(readClock(process.env), { zone: site.timeZone });
  return { date, authors, lang: site.lang };
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
  const { memory = createLoadMemory() } = options;
  const facts = await readCheckedFacts(root);
  // Before the content, which may have mistakes: editors help to correct them.
  const known = memory.facts;
  const parsed = recallFacts(facts, memory);
  if (memory.facts !== known) writeSchemas(root, parsed);
  const loaded = await loadEdition({ ...options, root, facts, now, clock });
  const hints = [...checkVersion(root), ...(await findNearlyFacts(root))].map(formatDiagnostic);
  return { ...loaded, notices: [...hints, ...loaded.notices] };
}

/**
 * Loads the colours of a publication whose site cannot be loaded: its facts may be right. If they are not, the result is the default.
 * @param root absolute path of the publication.
 */
export async function loadColours(root: string): Promise<Pick<Theme, "light" | "dark">> {
  try {
    const files = await readCheckedFacts(root);
    return (await loadAppearance(root, parseFacts(files).site, files.site)).theme;
  } catch {
    // Reported already: it is a reason why the site cannot be loaded.
    return schemes.gazette;
  }
}

/**
 * Reads the facts, with `SITE_URL` in place of the site's address: a deployment knows where it publishes. The variable is checked
 * first, because a mistake in it is not one in `_data/site.ts`.
 * @throws UsageError if it is set and is not the address of a folder. The message leaves out user name and password.
 */
async function readCheckedFacts(root: string): Promise<FactsFiles> {
  const url = process.env["SITE_URL"];
  if (url && !siteAddress.safeParse(url).success)
    throw new UsageError(
      `SITE_URL is "${url.replace(/\/\/.*@/, "//…@")}"; expected the whole address of a folder, without ?, # and user name, such as https://example.org/news/`,
    );
  const files = await readFacts(root);
  const { site } = files;
  if (!url || typeof site.value !== "object") return files;
  return { ...files, site: { ...site, value: { ...site.value, url } } };
}
