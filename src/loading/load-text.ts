import { DateTime } from "luxon";
import { compareVersions } from "../history/compare-versions.ts";
import { loadHistories } from "../history/load-histories.ts";
import { readCorrections } from "../history/parse-version.ts";
import type { TrackedArticle } from "../history/tracked-article.ts";
import { type Memory, openCache } from "../memory/memory.ts";
import type { Teaser } from "../model/article.ts";
import { formatDiagnostic, throwAny } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { articleFolder, contentFolder, pageFolder } from "../model/folders.ts";
import type { Site } from "../model/site.ts";
import { type Appearance, buildSite, loadAppearance } from "./appearance/load-appearance.ts";
import { type AssetStore, createAssetStore } from "./asset-store.ts";
import { buildBodies } from "./build-bodies.ts";
import { buildEdition } from "./build-edition.ts";
import { findMisplaced } from "./check-front.ts";
import { checkSeries, findSeriesGaps } from "./check-series.ts";
import { findLongLines } from "./check-short.ts";
import { checkPolicies, checkUrls } from "./check-urls.ts";
import { describeDue } from "./describe-due.ts";
import { describeHints } from "./describe-hints.ts";
import type { FactsFiles } from "./facts/parse-facts.ts";
import { findMissingWords } from "./find-missing-words.ts";
import { findNextChange } from "./find-next-change.ts";
import { findUnused } from "./find-unused.ts";
import type { LinkedArticle } from "./link-article.ts";
import { linkContent } from "./link-content.ts";
import { linkFacts } from "./link-facts.ts";
import { listStatics } from "./list-statics.ts";
import { listTargetThings } from "./list-target-things.ts";
import { createLoadMemory, type LoadMemory, recallFacts } from "./load-memory.ts";
import { outlineEdition } from "./outline-edition.ts";
import { listOwnTemplates } from "./own-templates.ts";
import { parseContent } from "./parse-content.ts";
import { createCachedParsers } from "./parsers.ts";
import { type CachedFiles, readContent } from "./read-content.ts";
import { resolveTarget } from "./resolve-target.ts";

export interface TextSources {
  /** Absolute path of the publication. */
  readonly root: string;
  readonly facts: FactsFiles;
  readonly now: Date;
  /** The clock's name, for messages. */
  readonly clock?: string;
  /** Includes drafts, for the development server. */
  readonly serving: boolean;
  /** Lists the URLs of the site's files other than articles, pages and redirects. */
  readonly listUrls: (edition: Edition) => readonly string[];
  /** The cache, if it is open already; else it is opened. */
  readonly cache?: Memory;
  /** For a process that loads more than once. */
  readonly memory?: LoadMemory;
}

/** An Edition whose texts have no diagnostics, and whose pictures are not encoded yet. */
export interface LoadedText {
  /** Without assets and previews, and not frozen. */
  readonly edition: Edition;
  readonly appearance: Appearance;
  /** The files that its texts use: a file that only withheld articles use is checked, but not published. */
  readonly published: AssetStore;
  readonly unpublished: AssetStore;
  /** Articles that are not in the Edition: drafts, and articles that are not due yet. */
  readonly withheld: readonly Teaser[];
  /** Lines to print. Unlike a diagnostic, a notice does not stop the build. */
  readonly notices: readonly string[];
  /** When the same content makes another site; see find-next-change.ts. */
  readonly nextChange: DateTime | undefined;
  /** Number of texts (front matter, Markdown) that were not in the cache. */
  readonly parsed: number;
}

/**
 * Loads facts and texts, in steps: facts, read, parse, link, bodies, histories, build, check. A step takes what
 * earlier steps return, so the compiler refuses most other orders; where it does not, a comment gives the reason for this one.
 * @throws ContentError with every mistake in facts, or else every mistake in content; sorted.
 */
export async function loadText(source: TextSources): Promise<LoadedText> {
  const { root, serving, memory = createLoadMemory(), clock = "the clock" } = source;
  const parsedFacts = recallFacts(source.facts, memory);
  const appearance = await loadAppearance(root, parsedFacts.site, source.facts.site);
  const site = buildSite(parsedFacts.site, appearance);
  const facts = { ...parsedFacts, site };
  const now = DateTime.fromJSDate(source.now, { zone: site.timeZone });
  memory.cache ??= source.cache ?? (await openCache(root));
  memory.parsers ??= createCachedParsers(memory.cache);
  const { cache, parsers } = memory;

  const { statics, templates, ...files } = await readFiles(root, site, source.memory?.files);
  const content = parseContent(files, facts, parsers, memory, { now, name: clock });
  const { articles, shown, withheld, targets } = linkContent(content, templates, now, serving);
  const published = createAssetStore(root, contentFolder, site);
  const unpublished = createAssetStore(root, contentFolder, site);
  const assetsOf = (file: string) => (targets.get(file)?.withheld ? unpublished : published);
  const histories = await loadHistories({
    root,
    folder: articleFolder,
    site,
    serving,
    articles: shown.map(trackArticle),
    compare: compareVersions,
    memory: cache,
  });
  const { pages, rejected } = content;
  // After the histories: without any, the feed of changes does not exist.
  const outline = outlineEdition({ facts, articles: shown, pages, histories });
  const things = listTargetThings({ edition: outline, facts, withheld, templates, rejected });
  const findTarget = (target: string) => resolveTarget(target, things, site.url);
  const bodies = await buildBodies(content, { facts, parsers, targets, findTarget, assetsOf }, memory);
  // After the bodies, because their Markdown is cached too.
  const cacheNotices = parsers.save();
  const unlinked = buildEdition({ facts, now, articles: shown, pages, bodies, histories, statics });
  const links = { facts, files: source.facts, things, published, unpublished };
  const { edition, ...linked } = await linkFacts(unlinked, links);
  throwAny([
    ...[appearance, content, bodies, histories, linked, statics].flatMap(({ diagnostics }) => diagnostics),
    ...checkSeries(articles),
    ...checkUrls(source.listUrls(edition), articles, pages, statics.files, appearance),
    ...checkPolicies(site.publisher, content, source.facts.site),
  ]);
  const due = describeDue(shown, withheld, now, clock);
  const hints = [
    ...findMissingWords(site, source.facts.site),
    ...appearance.hints,
    ...findUnused(articles, facts, source.facts),
    ...findSeriesGaps(articles, facts, source.facts, now),
    ...findMisplaced(shown, now),
  ].map(formatDiagnostic);
  const textHints = describeHints([...bodies.hints, ...findLongLines(shown)]);
  const notices = [...hints, ...textHints, ...due, ...histories.notices, ...cacheNotices];
  const nextChange = findNextChange(edition.articles, withheld, now);
  return {
    edition,
    appearance,
    published,
    unpublished,
    withheld,
    notices,
    nextChange,
    parsed: parsers.countParsed(),
  };
}

/** Pictures and documents are read when a text names them. */
async function readFiles(root: string, site: Site, cached: CachedFiles | undefined) {
  return {
    articles: await readContent(root, articleFolder, cached),
    pages: await readContent(root, pageFolder),
    templates: await listOwnTemplates(root),
    statics: await listStatics(root, site),
  };
}

function trackArticle({ parsed: { source, frontMatter }, teaser }: LinkedArticle): TrackedArticle {
  const { file, url, date, lang } = teaser;
  const corrections = readCorrections(source.frontMatter);
  return { file, url, date, lang, corrections, redact: frontMatter.redact, locate: source.locate };
}
