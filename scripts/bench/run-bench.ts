import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { type CaseName, cases } from "./bench-case.ts";
import type { BenchSite } from "./bench-site.ts";
import { clock } from "./create-headline.ts";
import { type Counts, parseCounts } from "./parse-counts.ts";
import { type Run, runMeasured } from "./run-measured.ts";

/** One build that was measured. */
export interface Measurement extends Run {
  readonly tool: string;
  readonly case: CaseName;
  /** HTML files in the built site. */
  readonly pages: number;
  readonly counts: Counts;
}

export interface BenchPlan {
  readonly sites: readonly BenchSite[];
  readonly cases: readonly CaseName[];
  readonly rounds: number;
  /** How many articles each site has. */
  readonly count: number;
  /** Says what is being measured. */
  readonly report: (line: string) => void;
}

/** Measures every case on every site, round after round, so that what else the machine does meets all of them alike. */
export async function runBench(plan: BenchPlan): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (let round = 1; round <= plan.rounds; round++) {
    for (const name of plan.cases) {
      for (const site of plan.sites) {
        // Nothing but a cold build starts without a site.
        if (name !== "cold" && !existsSync(path.join(site.folder, site.output))) await build(site);
        await cases[name].prepare(site, { count: plan.count, round });
        const measurement = { ...(await build(site)), tool: site.title, case: name };
        measurements.push(measurement);
        plan.report(`round ${round}, ${name}, ${site.title}: ${measurement.wall.toFixed(1)} s`);
      }
    }
  }
  return measurements;
}

async function build(site: BenchSite): Promise<Run & { readonly pages: number; readonly counts: Counts }> {
  const temporary = path.join(site.folder, "tmp");
  await mkdir(temporary, { recursive: true });
  const { CI: _, SITE_URL: __, NODE_OPTIONS: ___, ...inherited } = process.env;
  const run = await runMeasured(site.command, site.folder, {
    ...inherited,
    TMPDIR: temporary,
    SOURCE_DATE_EPOCH: String(clock),
  });
  const files = await readdir(path.join(site.folder, site.output), { recursive: true });
  const pages = files.filter((file) => file.endsWith(".html")).length;
  return { ...run, pages, counts: parseCounts(run.stdout) };
}
