import { count } from "../src/model/format-summary.ts";
import { checkDist } from "./check-dist.ts";
import { runCommandLine } from "./command-line.ts";

const usage = `npm run check

Checks the content, then the site that was built from it in dist/. Builds nothing and changes nothing.`;

async function check(): Promise<void> {
  const { articles } = await checkDist(process.cwd());
  console.log(`${count(articles.length, "article")} and dist/ are right.`);
}

await runCommandLine(usage, {}, check, "nothing was built or changed.");
