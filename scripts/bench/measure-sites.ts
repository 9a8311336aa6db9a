import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { type CaseName, cases } from "./bench-case.ts";
import type { BenchSite } from "./bench-site.ts";
import { clock } from "./create-headline.ts";
import type { BenchOptions } from "./parse-options.ts";
import { type Run, runMeasured } from "./run-measured.ts";

/** What a build printed about its work, such as `pages rendered` → 12. */
export type Counts = ReadonlyMap<string, number>;

/** One measured build. */
export interface Measurement extends Run {
  readonly tool: string;
  readonly case: CaseName;
  /** HTML files in the built site. */
  readonly pages: number;
  readonly counts: Counts;
}

/** Measures every case on every site, round after round, so that other load on the machine affects all of them alike. */
export async function measureSites(
  sites: readonly BenchSite[],
  options: Pick<BenchOptions, "articles" | "rounds" | "cases">,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    for (const name of options.cases) {
      for (const site of sites) {
        // Every other case starts from a built site.
        if (name !== "cold" && !existsSync(path.join(site.folder, site.output))) await build(site);
        await cases[name].prepare(site, { articles: options.articles, round });
        const measurement = { ...(await build(site)), tool: site.title, case: name };
        measurements.push(measurement);
        console.error(`round ${round}, ${name}, ${site.title}: ${measurement.wall.toFixed(1)} s`);
      }
    }
  }
  return measurements;
}

async function build(site: BenchSite): Promise<Omit<Measurement, "tool" | "case">> {
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

/** Finds phrases such as `12 pages rendered` and `1 file read` in the output of a build; the last of each kind counts. */
export function parseCounts(stdout: string): Counts {
  const phrase = /\b(\d[\d,]*) (page|file|text)s? (rendered|minified|parsed|read|written|checked|reused)\b/g;
  return new Map(
    [...stdout.matchAll(phrase)].map(([, number = "", noun, verb]) => [
      `${noun}s ${verb}`,
      Number(number.replaceAll(",", "")),
    ]),
  );
}
