import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { count } from "../src/model/format-summary.ts";
import { UsageError } from "../src/model/usage-error.ts";
import type { BenchSite } from "./bench/bench-site.ts";
import { createCorpus } from "./bench/create-corpus.ts";
import { createEleventySite } from "./bench/create-eleventy-site.ts";
import { createHugoSite, findHugo } from "./bench/create-hugo-site.ts";
import { createOffprintSite } from "./bench/create-offprint-site.ts";
import { describeMachine } from "./bench/describe-machine.ts";
import { formatCases, formatCounts, formatResults } from "./bench/format-results.ts";
import { type BenchOptions, parseOptions, type ToolName, toolNames } from "./bench/parse-options.ts";
import { type Measurement, runBench } from "./bench/run-bench.ts";
import { runCommandLine } from "./command-line.ts";

const usage = `npm run bench -- [--articles 1000] [--rounds 3] [--only offprint,eleventy] [--cases cold,edit] [--extras] [--keep]

Builds one invented publication with this project, with plain Eleventy and, where it is installed, with Hugo, and prints
what each build cost as a table in Markdown. Everything is written to a temporary folder, which goes afterwards.

  --articles  how many articles, 2 or more
  --rounds    how often each build is measured; the table holds medians
  --only      some of offprint, eleventy, hugo
  --cases     some of cold, unchanged, edit, title, component
  --extras    with cards and offprints, which the other generators do not make
  --keep      leaves the folder there, and says where`;

const options = {
  articles: { type: "string", default: "1000" },
  rounds: { type: "string", default: "3" },
  only: { type: "string" },
  cases: { type: "string" },
  extras: { type: "boolean", default: false },
  keep: { type: "boolean", default: false },
} as const;

await runCommandLine(usage, options, async ({ values, positionals }) => {
  const chosen = parseOptions(values, positionals);
  const tools = await findTools(chosen.only);
  const folder = await mkdtemp(path.join(tmpdir(), "offprint-bench-"));
  try {
    const sites: BenchSite[] = [];
    for (const tool of tools) sites.push(await createSite(tool, path.join(folder, tool), chosen));
    const measurements = await runBench({
      ...chosen,
      sites,
      count: chosen.articles,
      report: (line) => console.error(line),
    });
    console.log(formatReport(chosen, sites, measurements));
  } finally {
    if (chosen.keep) console.error(`kept ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
});

async function findTools(only: readonly ToolName[] | undefined): Promise<readonly ToolName[]> {
  const tools = only ?? toolNames;
  if (!tools.includes("hugo") || (await findHugo()) !== undefined) return tools;
  if (only) throw new UsageError("--only names hugo, which is not on PATH; install it, or leave it out");
  console.error("hugo is not on PATH: left out");
  return tools.filter((tool) => tool !== "hugo");
}

async function createSite(tool: ToolName, folder: string, chosen: BenchOptions): Promise<BenchSite> {
  await mkdir(folder);
  const create = {
    offprint: () => createOffprintSite(folder, chosen.extras),
    eleventy: () => createEleventySite(folder),
    hugo: () => createHugoSite(folder),
  };
  const site = await create[tool]();
  await createCorpus(folder, chosen.articles, site.layout);
  return site;
}

function formatReport(
  { articles, rounds }: BenchOptions,
  sites: readonly BenchSite[],
  measurements: readonly Measurement[],
): string {
  const references = ["Eleventy", "Hugo"].flatMap((word) =>
    sites.filter(({ title }) => title.startsWith(word)).map(({ title }) => ({ title, word })),
  );
  const pages = sites.map(({ title }) => {
    const built = measurements.findLast(({ tool }) => tool === title)?.pages ?? 0;
    return `${title} ${built.toLocaleString("en")}`;
  });
  return [
    `${new Date().toISOString().slice(0, 10)}, ${count(articles, "article")}, medians of ${count(rounds, "round")}; ${describeMachine()}`,
    `\`npm run bench -- ${process.argv.slice(2).join(" ")}\``,
    formatResults(measurements, references),
    formatCases(measurements),
    [
      "CPU: user and system seconds of all processes. Memory: the most that they had resident together.",
      `Pages: ${pages.join(", ")}.`,
      ...sites.map(({ title, note }) => `${title}: ${note}.`),
    ].join("\n"),
    formatCounts(measurements),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
