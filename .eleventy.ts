import type { UserConfig } from "@11ty/eleventy";
import { loadEdition } from "./_data/edition.ts";
import type { Edition } from "./src/edition/edition.ts";
import { type Finish, finishPages } from "./src/output/finish-pages.ts";
import { typescriptTemplates } from "./src/output/typescript-templates.ts";
import { noPageStore, type PageStore } from "./src/store/page-store.ts";

export interface Press {
  readonly edition: Edition;
  /** Has the pages that need not be rendered again. */
  readonly store?: PageStore;
  /** What is done to every file that was rendered, last of all. */
  readonly finish?: Finish;
}

/** What the build plugs into Eleventy, in the order in which a page meets it. */
export function press({ edition, store = noPageStore, finish }: Press): (config: UserConfig) => void {
  return (config) => {
    config.setInputDirectory("src/pages");
    config.setIncludesDirectory("../../_includes");
    config.setDataDirectory("../../_data");
    // A page is written because a template says so, whatever git is told to leave alone.
    config.setUseGitIgnore(false);

    config.addGlobalData("edition", edition);
    config.addGlobalData("store", Object.freeze(store));
    config.addGlobalData("eleventyExcludeFromCollections", true);
    typescriptTemplates(config);
    if (finish) finishPages(config, finish);
    config.addPassthroughCopy({ "src/static": "." });
  };
}

/** For Eleventy's own command line; `npm run build` also minifies, checks, and replaces `dist/` whole. */
export default async function (config: UserConfig): Promise<void> {
  const { edition } = await loadEdition({ serving: false });
  press({ edition })(config);
}
