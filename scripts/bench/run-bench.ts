import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { UsageError } from "../../src/model/usage-error.ts";
import type { BenchSite } from "./bench-site.ts";
import { createCorpus } from "./create-corpus.ts";
import { createEleventySite } from "./create-eleventy-site.ts";
import { createHugoSite, findHugo } from "./create-hugo-site.ts";
import { createOffprintSite } from "./create-offprint-site.ts";
import { formatReport } from "./format-report.ts";
import { measureSites } from "./measure-sites.ts";
import { type BenchOptions, type ToolName, toolNames } from "./parse-options.ts";

/**
 * Creates a site for each generator in a temporary folder, and measures every case on it.
 * @returns the report, in Markdown.
 * @throws UsageError if the options name Hugo and it is not installed.
 */
export async function runBench(options: BenchOptions): Promise<string> {
  const tools = await findTools(options.only);
  const folder = await mkdtemp(path.join(tmpdir(), "offprint-bench-"));
  try {
    const sites: BenchSite[] = [];
    for (const tool of tools) sites.push(await createSite(tool, path.join(folder, tool), options));
    return formatReport(options, sites, await measureSites(sites, options));
  } finally {
    if (options.keep) console.error(`kept ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

async function findTools(only: readonly ToolName[] | undefined): Promise<readonly ToolName[]> {
  const tools = only ?? toolNames;
  if (!tools.includes("hugo") || (await findHugo()) !== undefined) return tools;
  if (only) throw new UsageError("--only names hugo, which is not on PATH; install it, or leave it out");
  console.error("hugo is not on PATH: left out");
  return tools.filter((tool) => tool !== "hugo");
}

async function createSite(tool: ToolName, folder: string, options: BenchOptions): Promise<BenchSite> {
  await mkdir(folder);
  const create = {
    offprint: () => createOffprintSite(folder, options.extras),
    eleventy: () => createEleventySite(folder),
    hugo: () => createHugoSite(folder),
  };
  const site = await create[tool]();
  await createCorpus(folder, options.articles, site.layout);
  return site;
}
