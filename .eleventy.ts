import type { UserConfig } from "@11ty/eleventy";
import { loadEdition } from "./_data/edition.ts";
import type { Edition } from "./src/edition/edition.ts";
import { type Minify, minifyPages } from "./src/output/minify-pages.ts";
import { typescriptTemplates } from "./src/output/typescript-templates.ts";

export interface Press {
  readonly edition: Edition;
  /** Makes a finished page small; left out in the development server, where speed counts for more. */
  readonly minify?: Minify;
}

/** What the build plugs into Eleventy, in the order in which a page meets it. */
export function press({ edition, minify }: Press): (config: UserConfig) => void {
  return (config) => {
    config.setInputDirectory("src/pages");
    config.setIncludesDirectory("../../_includes");
    config.setDataDirectory("../../_data");
    // A page is written because a template says so, whatever git is told to leave alone.
    config.setUseGitIgnore(false);

    config.addGlobalData("edition", edition);
    config.addGlobalData("eleventyExcludeFromCollections", true);
    typescriptTemplates(config);
    if (minify) minifyPages(config, minify);
    config.addPassthroughCopy({ "src/static": "." });
  };
}

/** For Eleventy's own command line; `npm run build` also minifies, checks, and replaces `dist/` whole. */
export default async function (config: UserConfig): Promise<void> {
  const { edition } = await loadEdition({ serving: false });
  press({ edition })(config);
}
