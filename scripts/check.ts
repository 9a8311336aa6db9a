import { existsSync } from "node:fs";
import path from "node:path";
import { loadEdition } from "../_data/edition.ts";
import { checkSite } from "../src/check/check-site.ts";
import { createMinifier } from "../src/output/minifier.ts";
import { count, reportDiagnostics, runCommand } from "./report.ts";

const root = path.resolve(import.meta.dirname, "..");

/** Checks the content, then a site that was built from it; builds nothing and changes nothing. */
async function check(): Promise<number> {
  const { edition, withheld } = await loadEdition({ serving: false });
  const folder = path.join(root, "dist");
  if (!existsSync(folder)) {
    console.error("The content is right, but there is no dist/ to check; npm run build makes it.");
    return 1;
  }
  const minifier = createMinifier(path.join(root, ".cache/minified"));
  try {
    const diagnostics = await checkSite({
      folder,
      shownAs: "dist",
      edition,
      withheld,
      minify: minifier.minify,
    });
    if (diagnostics.length > 0) {
      reportDiagnostics(diagnostics, "build again, or mend the content.");
      return 1;
    }
  } finally {
    await minifier.close();
  }
  console.log(`${count(edition.articles.length, "article")} and dist/ are right.`);
  return 0;
}

await runCommand(check, "nothing was built or changed.");
