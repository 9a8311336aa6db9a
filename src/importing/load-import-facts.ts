import { DateTime } from "luxon";
import type { z } from "zod";
import { type FactsFile, parseFacts } from "../loading/facts/parse-facts.ts";
import { readFacts } from "../loading/facts/read-facts.ts";
import { authorsSchema } from "../loading/facts/schemas.ts";
import { readClock } from "../loading/read-clock.ts";
import type { Entity } from "../model/entity.ts";

/** What an import needs to know of the publication. */
export interface ImportFacts {
  readonly lang: string;
  readonly timeZone: string;
  readonly now: DateTime;
  readonly authors: ReadonlyMap<string, Entity>;
  readonly tags: ReadonlyMap<string, Entity>;
  /** The first of the file of authors. */
  readonly firstAuthor: string;
  /** The schema of the publication's own fields; undefined if it has none. */
  readonly extra: z.ZodObject | undefined;
  readonly files: { readonly authors: FactsFile; readonly tags: FactsFile };
}

/**
 * Loads the facts that an import needs.
 * @param root absolute path of the publication.
 * @throws ContentError with every mistake in the facts.
 */
export async function loadImportFacts(root: string): Promise<ImportFacts> {
  const files = await readFacts(root);
  const { site, authors, tags, extra } = parseFacts(files);
  // Parsed facts have their authors in the order of their names; here the order of the file counts.
  const [firstAuthor = ""] = Object.keys(authorsSchema.parse(files.authors.value));
  const now = DateTime.fromJSDate(readClock(process.env), { zone: site.timeZone });
  const { lang, timeZone } = site;
  return { lang, timeZone, now, authors, tags, firstAuthor, extra, files };
}
