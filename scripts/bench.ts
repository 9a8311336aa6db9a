import { parseOptions } from "./bench/parse-options.ts";
import { runBench } from "./bench/run-bench.ts";
import { runCommandLine } from "./command-line.ts";

const usage = `npm run bench -- [--articles 1000] [--rounds 3] [--only offprint,eleventy] [--cases cold,edit] [--extras] [--keep]

Builds one invented publication with this project, with plain Eleventy and, if it is installed, with Hugo, and prints
what each build cost as a table in Markdown. Everything is written to a temporary folder, which is removed at the end.

  --articles  number of articles, 2 or more
  --rounds    how often each build is measured; the table has medians
  --only      some of offprint, eleventy, hugo
  --cases     some of cold, unchanged, edit, title, component
  --extras    with cards and offprints, which the other generators do not make
  --keep      keeps the folder and prints its path`;

const options = {
  articles: { type: "string", default: "1000" },
  rounds: { type: "string", default: "3" },
  only: { type: "string" },
  cases: { type: "string" },
  extras: { type: "boolean", default: false },
  keep: { type: "boolean", default: false },
} as const;

await runCommandLine(usage, options, async ({ values, positionals }) => {
  console.log(await runBench(parseOptions(values, positionals)));
});
