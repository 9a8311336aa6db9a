import path from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { ContentError } from "../model/diagnostic.ts";
import { packageRoot } from "../model/package-root.ts";
import { addMinifier } from "./add-minifier.ts";
import { addRelativeLinks } from "./add-relative-links.ts";
import { addTypeScriptTemplates } from "./add-typescript-templates.ts";
import { copyInto } from "./copy-into.ts";
import { otherFolders, pluginTwice, reportConfig } from "./find-config.ts";
import { renderOwnPage } from "./own-page.tsx";
import { buildOwnPath, checkOwnUrls, listOwnUrls } from "./own-urls.ts";
import { type LoadRequest, listOwners, planRun, type Run } from "./plan-run.ts";
import { addVirtualTemplates, groupByTemplate } from "./virtual-templates.ts";
import { listOffprints, writeChecksums } from "./write-checksums.ts";

/** The value for `dir` in an Eleventy configuration: a plugin cannot set the folders. */
export const directories = {
  input: "src/pages",
  includes: "../../_includes",
  data: "../../_data",
  output: "_site",
} as const;

/**
 * The plugin (https://www.11ty.dev/docs/plugins/). It adds to a configuration:
 *
 * - `edition`, the frozen Edition, as global data; it is loaded anew before each run;
 * - a virtual template for each kind of page, paginated over the planned pages;
 * - the layouts `page` and `frame` for own templates;
 * - `.11ty.ts` and `.11ty.tsx` as template formats;
 * - transforms: links from the site's root become relative, and the minifier comes last;
 * - copies of pictures, linked files and `src/static`.
 *
 * Before Eleventy renders, the plugin emits `offprint.planned` with the {@link Run}; a listener may shorten `run.pages`.
 * A run of Eleventy rejects with a ContentError that has every diagnostic of content and facts.
 */
export default function offprint(config: UserConfig): void {
  const root = process.cwd();
  if ("offprint" in config.globalData) throw new ContentError([reportConfig(root, pluginTwice)]);
  let run: Run | undefined;
  config.setUseGitIgnore(false);
  config.setEventEmitterMode("sequential");
  config.on("eleventy.before", async ({ runMode, directories: found }) => {
    run = undefined;
    if (path.resolve(root, found.input) !== path.resolve(root, directories.input))
      throw new ContentError([reportConfig(root, otherFolders)]);
    const request: LoadRequest = { serving: runMode !== "build" };
    await config.emit("offprint.load", request);
    const planned = await planRun(root, request);
    await config.emit("offprint.planned", planned);
    run = planned;
  });
  config.on("eleventy.contentMap", ({ inputPathToUrl }) => {
    if (!run) return;
    run.ownUrls = listOwnUrls(inputPathToUrl);
    checkOwnUrls(run.ownUrls, listOwners(run));
  });
  config.on("eleventy.after", async ({ outputMode, results, directories }) => {
    // A dry run is the only one without results: every other run renders the sitemap.
    if (run?.isComplete && outputMode === "fs" && results.length > 0)
      await completeSite(run, root, directories.output);
  });
  addData(config, () => run);
  const includes = path.resolve(root, directories.input, directories.includes);
  addVirtualTemplates(config, includes, path.join(packageRoot, "src/build/layouts"));
  addTypeScriptTemplates(config, root);
  addRelativeLinks(config);
  addMinifier(config);
}

/**
 * Writes what no template renders: pictures and other copied files, and the checksums of offprints.
 * @param folder where all pages of the site are.
 */
async function completeSite({ plan, copies }: Run, root: string, folder: string): Promise<void> {
  for (const copy of copies) await copyInto(folder, root, copy);
  await writeChecksums(listOffprints(plan), folder);
}

/** Adds global data. It is frozen, because Eleventy copies a plain object that is not for each paginated page. */
function addData(config: UserConfig, findRun: () => Run | undefined): void {
  config.addGlobalData("edition", () => findRun()?.edition);
  config.addGlobalData("offprint", () => {
    const run = findRun();
    return Object.freeze({ pages: groupByTemplate(run?.pages ?? []), renderOwnPage });
  });
  // Eleventy's default is the time of the file, which differs between clones, and it sorts collections by date.
  config.addGlobalData("date", () => new Date(0));
  // Own pages are flat files too; a template's own `permalink` takes precedence.
  config.addGlobalData("permalink", () => buildOwnPath);
}
