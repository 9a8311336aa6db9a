import { existsSync } from "node:fs";
import path from "node:path";
import { loadEdition } from "../_data/edition.ts";
import { checkSite } from "../src/check/check-site.ts";
import { ContentError } from "../src/edition/diagnostic.ts";
import { createMinifier } from "../src/output/minifier.ts";
import { runCommandLine, UsageError } from "./command-line.ts";
import { count } from "./report.ts";

const root = path.resolve(import.meta.dirname, "..");

const usage = `npm run check

Checks the content, then the site that was built from it in dist/. Builds nothing and changes nothing.`;

async function check(): Promise<void> {
  const { edition, withheld } = await loadEdition({ serving: false });
  const folder = path.join(root, "dist");
  if (!existsSync(folder)) {
    throw new UsageError("The content is right, but there is no dist/ to check; npm run build makes it.");
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
    if (diagnostics.length > 0) throw new ContentError(diagnostics);
  } finally {
    await minifier.close();
  }
  console.log(`${count(edition.articles.length, "article")} and dist/ are right.`);
}

await runCommandLine(usage, {}, check, "nothing was built or changed.");
