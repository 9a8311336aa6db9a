import { isDeepStrictEqual } from "node:util";
import { DateTime } from "luxon";
import { compareVersions } from "../history/compare-versions.ts";
import { loadHistories } from "../history/load-histories.ts";
import { readCorrections } from "../history/parse-version.ts";
import type { TrackedArticle } from "../history/tracked-article.ts";
import type { Article, Teaser } from "../model/article.ts";
import { ContentError, sortDiagnostics } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { articleFolder, contentFolder, pageFolder } from "../model/folders.ts";
import { freezeDeep } from "../model/freeze-deep.ts";
import type { Site } from "../model/site.ts";
import { type AddPreview, addPreviews, createAddPreview } from "./add-previews.ts";
import { type AssetStore, createAssetStore } from "./asset-store.ts";
import { buildBodies } from "./build-bodies.ts";
import { buildEdition, newestFirst } from "./build-edition.ts";
import { checkPolicies, checkUrls } from "./check-urls.ts";
import { describeDue } from "./describe-due.ts";
import type { Progress } from "./encode-pictures.ts";
import { type Facts, parseFacts, type RawFacts, type ReadFactsFile } from "./facts.ts";
import { findLeadPictures } from "./find-lead-pictures.ts";
import type { LinkedArticle } from "./link-article.ts";
import { listStatics } from "./list-statics.ts";
import { createLoadMemory, type LoadMemory } from "./load-memory.ts";
import { listOwnTemplates } from "./own-templates.ts";
import { type ParsedContent, parseContent } from "./parse-content.ts";
import { createPictureFiles, makePictures, type PictureFiles, throwAny } from "./picture-files.ts";
import { readContent } from "./read-content.ts";
import { rememberParsing } from "./remember-parsing.ts";
import type { LinkTarget } from "./resolve-link.ts";

export interface EditionSource {
  /** Absolute path of the project. */
  readonly root: string;
  readonly facts: RawFacts;
  readonly readFactsFile: ReadFactsFile;
  readonly now: Date;
  /** What says so, for messages. */
  readonly clock?: string;
  /** Drafts are shown in the development server, and nowhere else. */
  readonly serving: boolean;
  /** Lists the URLs of the files that a site of this Edition has beside articles, pages and redirects. */
  readonly listUrls: (edition: Edition) => readonly string[];
  /** For a process that loads more than once. */
  readonly memory?: LoadMemory;
  /** Is told of pictures, which can take minutes. */
  readonly progress?: Progress;
}

export interface LoadedEdition {
  readonly edition: Edition;
  /** The articles that it keeps back: drafts, and those whose date is still to come. */
  readonly withheld: readonly Teaser[];
  /** What whoever builds should know and need not mend, a line each. */
  readonly notices: readonly string[];
  /** How many texts (front matter, Markdown) no earlier build had parsed. */
  readonly parsed: number;
  /** How many files of pictures were made that no earlier build had left. */
  readonly encoded: number;
  /** While serving, an article gets its preview when somebody asks for its page, and a picture is encoded likewise. */
  readonly addPreview: AddPreview;
  readonly pictures: PictureFiles;
}

/**
 * Reads, parses and links everything that is written, in that order and each step once.
 * @throws ContentError with every mistake in facts and content, sorted.
 */
export async function loadEdition(source: EditionSource): Promise<LoadedEdition> {
  const { memory = createLoadMemory(), clock = "the clock" } = source;
  const facts = recallFacts(source, memory);
  const { site } = facts;

  const articleFiles = await readContent(source.root, articleFolder, source.memory?.files);
  const pageFiles = await readContent(source.root, pageFolder);
  memory.parsers ??= await rememberParsing(source.root);
  const { parsers } = memory;
  const content = parseContent(articleFiles, pageFiles, facts, parsers, memory.articles);
  memory.articles = content.known;

  const now = DateTime.fromJSDate(source.now, { zone: site.timeZone });
  const articles = content.articles.toSorted(newestFirst);
  const isShown = ({ draft, date }: Teaser) => (draft ? source.serving : date <= now);
  const shown = articles.filter(({ teaser }) => isShown(teaser));
  const withheld = articles.map(({ teaser }) => teaser).filter((teaser) => !isShown(teaser));
  const notDue = withheld.filter(({ draft }) => !draft).length;

  const targets = findTargets(content, await listOwnTemplates(source.root), new Set(withheld));
  const assets = createAssetStore(source.root, contentFolder, site.linkedFiles);
  // What only drafts show is checked like the rest, and not published.
  const unpublished = createAssetStore(source.root, contentFolder, site.linkedFiles);
  const assetsOf = (file: string) => (targets.get(file)?.withheld ? unpublished : assets);
  const bodies = await buildBodies(content, { facts, parsers, targets, assetsOf }, memory.bodies);
  memory.bodies = bodies.known;
  const memoryNotices = await parsers.save();
  const leads = await findLeadPictures(content.articles, assetsOf);
  const histories = await loadHistories({
    root: source.root,
    folder: articleFolder,
    site,
    serving: source.serving,
    articles: shown.map(trackArticle),
    compare: compareVersions,
  });
  const edition = buildEdition({
    facts,
    now,
    articles: shown,
    pages: content.pages,
    bodies: bodies.byFile,
    corrections: bodies.corrections,
    sources: bodies.sources,
    images: leads.byFile,
    histories: histories.byFile,
  });

  const statics = await listStatics(source.root, site.url);
  const diagnostics = [
    ...content.diagnostics,
    ...bodies.diagnostics,
    ...leads.diagnostics,
    ...histories.diagnostics,
    ...statics.diagnostics,
    ...checkUrls(source.listUrls(edition), articles, content.pages, statics.files),
    ...(content.rejected.length === 0
      ? checkPolicies(site.publisher, content.pages, source.readFactsFile("site"))
      : []),
  ];
  throwAny(diagnostics);
  // Only now, and not for text that has to be mended first: this can take longer than all else.
  const addPreview = createAddPreview(site, assets, source.root);
  const articlesWithPreviews = source.serving
    ? edition.articles
    : await addPreviews(edition.articles, addPreview, source.progress);
  const encoded = await makePublished(articlesWithPreviews, { assets, unpublished }, source, site);
  return {
    edition: freezeDeep({
      ...edition,
      articles: articlesWithPreviews,
      assets: assets.list(),
      statics: statics.files,
      ...(statics.robots && { robots: statics.robots }),
    }),
    withheld,
    notices: [
      ...describeDue({ shown: shown.length, notDue }, now, clock),
      ...histories.notices,
      ...memoryNotices,
    ],
    parsed: parsers.countParsed(),
    encoded,
    addPreview,
    pictures: createPictureFiles(assets.listPictures(), source.root),
  };
}

/** Makes what a build publishes of pictures; while serving they are only found to be whole. */
function makePublished(
  articles: readonly Article[],
  { assets, unpublished }: { readonly assets: AssetStore; readonly unpublished: AssetStore },
  { root, serving, progress }: EditionSource,
  { offprints }: Site,
): Promise<number> {
  const [shown, others] = [assets.listPictures(), unpublished.listPictures()];
  const work = serving ? { encode: [], decode: [...shown, ...others] } : { encode: shown, decode: others };
  return makePictures(work, serving || !offprints ? [] : articles, root, progress);
}

/** Parses facts, unless they are those of the load before. What was made from other facts is forgotten. */
function recallFacts({ facts: raw, readFactsFile }: EditionSource, memory: LoadMemory): Facts {
  if (memory.facts && isDeepStrictEqual(memory.facts.raw, raw)) return memory.facts.parsed;
  const parsed = parseFacts(raw, readFactsFile);
  if ("diagnostics" in parsed) throw new ContentError(sortDiagnostics(parsed.diagnostics));
  memory.facts = { raw, parsed: parsed.facts };
  memory.articles = new Map();
  delete memory.bodies;
  return parsed.facts;
}

function trackArticle({ parsed, teaser }: LinkedArticle): TrackedArticle {
  const { source, frontMatter } = parsed;
  const { file, url, date, lang } = teaser;
  const corrections = readCorrections(source.frontMatter);
  return { file, url, date, lang, corrections, redact: frontMatter.redact, locate: source.locate };
}

/** What links may lead to, by file. */
function findTargets(
  content: ParsedContent,
  templates: readonly LinkTarget[],
  withheld: ReadonlySet<Teaser>,
): Map<string, LinkTarget> {
  const targets = new Map(templates.map((target) => [target.file, target]));
  for (const file of content.rejected) targets.set(file, { file, url: "" });
  for (const { source, url } of content.pages) targets.set(source.file, { file: source.file, url });
  for (const { teaser } of content.articles) {
    const { file, url, draft } = teaser;
    const reason = draft ? "is a draft" : "is not due yet";
    targets.set(file, withheld.has(teaser) ? { file, url, withheld: reason } : { file, url });
  }
  return targets;
}
