import path from "node:path";
import { findConfig } from "../src/build/find-config.ts";
import { ContentError } from "../src/model/diagnostic.ts";
import { reportDiagnostics } from "./report.ts";

/*
 * npm run eleventy -- ARGUMENTS: Eleventy's own command, with this publication's configuration. It writes into _site/, does not
 * check the site, and caches no pages.
 */
try {
  const config = path.relative(process.cwd(), await findConfig(process.cwd()));
  process.argv.splice(2, 0, `--config=${config}`);
  await import(new URL("../cmd.cjs", import.meta.resolve("@11ty/eleventy")).href);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.exitCode = 1;
  reportDiagnostics(error.diagnostics, "nothing was written.");
}
