import { existsSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Transform, UserConfig, WrittenFile } from "@11ty/eleventy";
import { type Memory, openCache } from "../memory/memory.ts";
import { nameFacts } from "../memory/name-code.ts";
import { ContentError } from "../model/diagnostic.ts";
import { pluginMissing, reportConfig } from "./find-config.ts";
import { createPageMemory, type PageMemory } from "./free-pages.ts";
import { openPageStore, type PageStore } from "./page-store.ts";
import type { Run } from "./plan-run.ts";
import { type EleventyOptions, runEleventy } from "./run-eleventy.ts";
import { isVirtual } from "./virtual-templates.ts";

export interface BuildOptions extends EleventyOptions {
  /** Absolute path of an empty folder, on the disk of `folder`, for cached pages until Eleventy has written the others. */
  readonly cachedFolder: string;
  /** Called once the site is planned, before rendering. */
  readonly onPlanned: (run: Run) => void;
}

export interface BuiltSite {
  readonly run: Run;
  /** Number of rendered files, own templates included. */
  readonly rendered: number;
  /** Number of all rendered and cached files, own templates included. */
  readonly files: number;
  /** SHA-256 in hexadecimal of each planned page, rendered or cached, by URL. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly memory: Memory;
  /** Saves the page store for the next build. Call it once the site has passed its checks. */
  readonly remember: () => Promise<void>;
}

/**
 * Builds a site in a folder. Eleventy renders and writes the pages that are not cached. The links to cached pages are in
 * `cachedFolder` until then, so that no own template can write into the cache through one of them.
 * @throws ContentError with every diagnostic of content, facts and templates.
 */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  const { root, cachedFolder } = options;
  const memory = await openCache(root);
  const store = openPageStore({
    folder: path.join(root, ".cache/pages"),
    site: cachedFolder,
    memory,
    facts: await nameFacts(root),
  });
  let run: Run | undefined;
  let rendered = 0;
  let isFailed = false;
  const pageMemory = createPageMemory();
  let transforms: Record<string, Transform> = {};
  const configure = (config: UserConfig) => {
    config.on("offprint.load", (request) => {
      request.cache = memory;
    });
    config.on("eleventy.config", (merged) => {
      transforms = merged.getConfig().transforms;
    });
    config.on("offprint.planned", (planned) => {
      transforms["offprint-page-memory"] = pageMemory.transform;
      run = planned;
      run.pages = store.linkCached(run.plan);
      options.onPlanned(run);
    });
    config.addTransform("offprint-progress", (content) => {
      // After a page has failed, Eleventy renders the others; their folder is about to be removed.
      if (isFailed) throw new Error("another page has failed");
      options.progress.advance();
      return content;
    });
    // Runs before the listeners of `eleventy.after`: they expect all content, and the plugin's own needs the whole site.
    config.on("afterBuild", ({ results }) => {
      rendered = results.length;
      keepRendered(results, store, pageMemory, options);
      moveInto(cachedFolder, options.folder);
    });
  };
  try {
    await runEleventy({ ...options, runMode: "build" }, configure);
  } catch (error) {
    isFailed = true;
    await setImmediate();
    throw error;
  }
  if (!run) throw new ContentError([reportConfig(options.root, pluginMissing)]);
  // The pages that are not rendered are cached.
  const files = run.plan.length - run.pages.length + rendered;
  return { run, rendered, files, hashes: store.hashes, memory, remember: () => store.close() };
}

function keepRendered(
  results: readonly WrittenFile[],
  store: PageStore,
  pageMemory: PageMemory,
  { root, folder }: BuildOptions,
): void {
  for (const result of results) {
    const sha256 = pageMemory.restore(result);
    const file = path.resolve(root, result.outputPath);
    if (isVirtual(result.inputPath))
      store.keep(path.relative(folder, file).replaceAll(path.sep, "/"), file, sha256);
  }
}

/** Moves the entries of a folder into another, and merges the folders that both have. */
function moveInto(source: string, target: string): void {
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)];
    if (entry.isDirectory() && existsSync(to)) moveInto(from, to);
    else renameSync(from, to);
  }
}
