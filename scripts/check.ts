import { count } from "../src/model/format-summary.ts";
import { runCommandLine } from "./command-line.ts";
import { loadAndCheck } from "./load-and-check.ts";

const usage = `npm run check

Checks the content, then the built site in dist/. Builds nothing and changes nothing.`;

async function check(): Promise<void> {
  const { edition } = await loadAndCheck(process.cwd());
  console.log(`${count(edition.articles.length, "article")} and dist/ are right.`);
}

await runCommandLine(usage, {}, check, { consequence: "nothing was built or changed." });
