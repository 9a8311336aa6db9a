import path from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { packageRoot } from "../model/package-root.ts";
import { addMinifier } from "./add-minifier.ts";
import { addRelativeLinks } from "./add-relative-links.ts";
import { addTypeScriptTemplates } from "./add-typescript-templates.ts";
import { completeSite } from "./complete-site.ts";
import { renderOwnPage } from "./own-page.tsx";
import { buildOwnPath, checkOwnUrls, listOwnUrls } from "./own-urls.ts";
import { type LoadRequest, listOwners, planRun, type Run } from "./plan-run.ts";
import { addVirtualTemplates, groupByTemplate } from "./virtual-templates.ts";

/** What an Eleventy configuration returns as `dir`: Eleventy lets no plugin set its folders. */
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
 * - a virtual template for each kind of file, paginated over the planned pages;
 * - the layouts `page` and `frame` for the publication's own templates;
 * - `.11ty.ts` and `.11ty.tsx` as template formats;
 * - transforms: links from the site's root become relative, and the minifier comes last;
 * - copies of pictures, linked files and `src/static`.
 *
 * Before Eleventy renders, the plugin emits `offprint.planned` with the {@link Run}; a listener may shorten `run.pages`.
 * A run of Eleventy rejects with ContentError for mistakes in content and facts; it lists all of them.
 */
export default function offprint(config: UserConfig): void {
  const root = process.cwd();
  let run: Run | undefined;
  config.setUseGitIgnore(false);
  config.setEventEmitterMode("sequential");
  config.on("eleventy.before", async ({ runMode }) => {
    run = undefined;
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
    // No event tells a dry run, but only a dry run writes nothing.
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

/** Data is frozen, because Eleventy copies all plain objects in it for each paginated page unless they are. */
function addData(config: UserConfig, findRun: () => Run | undefined): void {
  config.addGlobalData("edition", () => findRun()?.edition);
  config.addGlobalData("offprint", () => {
    const run = findRun();
    return Object.freeze({ pages: groupByTemplate(run?.pages ?? []), renderOwnPage });
  });
  // Eleventy takes the time of the file, which no clone keeps, and sorts collections by it.
  config.addGlobalData("date", () => new Date(0));
  // Own pages are flat files, like all others; a template's own `permalink` takes precedence.
  config.addGlobalData("permalink", () => buildOwnPath);
}
