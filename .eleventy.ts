import type { UserConfig } from "@11ty/eleventy";
import { loadEdition } from "./_data/edition.ts";
import type { Edition } from "./src/edition/edition.ts";
import type { WriteFile } from "./src/output/create-template.ts";
import { writeInFolder } from "./src/output/write-in-folder.ts";
import { noPageStore, type PageStore } from "./src/store/page-store.ts";

export interface Press {
  readonly edition: Edition;
  /** Has the files that need not be rendered again. */
  readonly store?: PageStore;
  readonly writeFile?: WriteFile;
}

/** What the build plugs into Eleventy. */
export function press({
  edition,
  store = noPageStore,
  writeFile = writeInFolder,
}: Press): (config: UserConfig) => void {
  return (config) => {
    config.setInputDirectory("src/pages");
    config.setIncludesDirectory("../../_includes");
    config.setDataDirectory("../../_data");
    // A page is written because a template says so, whatever git is told to leave alone.
    config.setUseGitIgnore(false);

    config.addGlobalData("edition", edition);
    config.addGlobalData("store", Object.freeze(store));
    config.addGlobalData("writeFile", () => writeFile);
    config.addTemplateFormats(["11ty.tsx", "11ty.ts"]);
    config.addExtension(["11ty.tsx", "11ty.ts"], { key: "11ty.js" });
    config.addPassthroughCopy({ "src/static": "." });
  };
}

/** For Eleventy's own command line; `npm run build` also minifies, checks, and replaces `dist/` whole. */
export default async function (config: UserConfig): Promise<void> {
  const { edition } = await loadEdition({ serving: false });
  press({ edition })(config);
}
