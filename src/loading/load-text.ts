import { DateTime } from "luxon";
import { type Memory, openCache } from "../memory/memory.ts";
import type { Teaser } from "../model/article.ts";
import { throwAny } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { buildBodies } from "./build-bodies.ts";
import { buildEdition } from "./build-edition.ts";
import { checkPolicies, checkUrls } from "./check-urls.ts";
import { type AssetStores, createStores } from "./create-stores.ts";
import { describeDue } from "./describe-due.ts";
import { linkContent } from "./link-content.ts";
import { loadArticleHistories } from "./load-article-histories.ts";
import { createLoadMemory, type LoadMemory } from "./load-memory.ts";
import { parseContent } from "./parse-content.ts";
import type { RawFacts, ReadFactsFile } from "./parse-facts.ts";
import { readFiles } from "./read-files.ts";
import { recallFacts } from "./recall-facts.ts";
import { rememberParsing } from "./remember-parsing.ts";

export interface TextSources {
  /** Absolute path of the project. */
  readonly root: string;
  readonly facts: RawFacts;
  readonly readFactsFile: ReadFactsFile;
  readonly now: Date;
  /** The clock's name, for messages. */
  readonly clock?: string;
  /** Drafts are shown in the development server, and nowhere else. */
  readonly serving: boolean;
  /** Lists the URLs of the site's files other than articles, pages and redirects. */
  readonly listUrls: (edition: Edition) => readonly string[];
  /** The cache of the run; without it, that of the project. */
  readonly cache?: Memory;
  /** For a process that loads more than once. */
  readonly memory?: LoadMemory;
}

/** An Edition whose texts have no mistake, and whose pictures are not encoded yet. */
export interface LoadedText {
  /** Without assets and previews, and not frozen. */
  readonly edition: Edition;
  /** The files that its texts use. */
  readonly stores: AssetStores;
  /** Articles that are not in the Edition: drafts, and articles that are not due yet. */
  readonly withheld: readonly Teaser[];
  /** Lines for the person who builds; nothing has to be done about them. */
  readonly notices: readonly string[];
  /** How many texts (front matter, Markdown) were parsed, and not cached. */
  readonly parsed: number;
}

/**
 * Loads everything that is written, in steps: facts, read, parse, link, bodies, histories, build, check. A step takes what
 * earlier steps return, so the compiler refuses most other orders; where it does not, a comment gives the reason for this one.
 * @throws ContentError with every mistake in facts, or else every mistake in content; sorted.
 */
export async function loadText(source: TextSources): Promise<LoadedText> {
  const { root, serving, memory = createLoadMemory(), clock = "the clock" } = source;
  const facts = recallFacts(source.facts, source.readFactsFile, memory);
  const { site } = facts;
  const now = DateTime.fromJSDate(source.now, { zone: site.timeZone });
  memory.cache ??= source.cache ?? (await openCache(root));
  memory.parsers ??= rememberParsing(memory.cache);
  const { cache, parsers } = memory;

  const files = await readFiles(root, site.url, source.memory?.files);
  const content = parseContent(files, facts, parsers, memory);
  const { articles, shown, withheld, targets } = linkContent(content, files.templates, now, serving);
  const stores = createStores(root, site, targets);
  const bodies = await buildBodies(content, { facts, parsers, targets, ...stores }, memory);
  // After the bodies, because their Markdown is cached too.
  const cacheNotices = parsers.save();
  const histories = await loadArticleHistories(shown, site, { root, serving, cache });
  const { pages } = content;
  const { statics } = files;
  const edition = buildEdition({ facts, now, articles: shown, pages, bodies, histories, statics });
  throwAny([
    ...[content, bodies, histories, statics].flatMap(({ diagnostics }) => diagnostics),
    ...checkUrls(source.listUrls(edition), articles, pages, statics.files),
    ...checkPolicies(site.publisher, content, source.readFactsFile("site")),
  ]);
  const due = describeDue(shown, withheld, now, clock);
  const notices = [...due, ...histories.notices, ...cacheNotices];
  return { edition, stores, withheld, notices, parsed: parsers.countParsed() };
}
