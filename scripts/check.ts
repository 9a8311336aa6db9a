import { fixContent } from "../src/fixing/fix-content.ts";
import { formatFixes } from "../src/fixing/format-fixes.ts";
import { ContentError } from "../src/model/diagnostic.ts";
import { count } from "../src/model/format-summary.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { runCommandLine } from "./command-line.ts";
import { loadAndCheck } from "./load-and-check.ts";

const usage = `npm run check [-- --fix [--dry-run]]

Checks the content, then the built site in dist/. Builds nothing and changes nothing.

  --fix      mends what is safe in the articles and pages, and shows it: order of fields, quotes that YAML needs,
             white space at line ends, line ends, tabs; needs no built site, and checks none
  --dry-run  with --fix: shows it only`;

const options = {
  fix: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
} as const;

async function check(): Promise<void> {
  const { edition } = await loadAndCheck(process.cwd());
  console.log(`${count(edition.articles.length, "article")} and dist/ are right.`);
}

async function fix(isDryRun: boolean): Promise<void> {
  const report = await fixContent(process.cwd(), isDryRun);
  console.log(formatFixes(report, isDryRun));
  if (report.diagnostics.length > 0) throw new ContentError(report.diagnostics);
}

const consequence = process.argv.includes("--fix")
  ? "these files are left as they are."
  : "nothing was built or changed.";

await runCommandLine(
  usage,
  options,
  async ({ values, positionals }) => {
    const [other] = positionals;
    if (other !== undefined) throw new UsageError(`found "${other}"; expected --fix, --dry-run or nothing`);
    if (values["dry-run"] && !values.fix)
      throw new UsageError("found --dry-run without --fix; expected both");
    await (values.fix ? fix(values["dry-run"]) : check());
  },
  { consequence },
);
