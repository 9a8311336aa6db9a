import { cpus, totalmem, type } from "node:os";
import { count } from "../../src/model/format-summary.ts";
import { groupBy } from "../../src/model/listing.ts";
import { cases } from "./bench-case.ts";
import type { BenchSite } from "./bench-site.ts";
import type { Measurement } from "./measure-sites.ts";
import type { BenchOptions } from "./parse-options.ts";

/** Formats what a bench measured as Markdown: machine, command, table, notes. */
export function formatReport(
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
  const names = new Set(measurements.map((measurement) => measurement.case));
  return [
    `${new Date().toISOString().slice(0, 10)}, ${count(articles, "article")}, medians of ${count(rounds, "round")}; ${describeMachine()}`,
    `\`npm run bench -- ${process.argv.slice(2).join(" ")}\``,
    formatResults(measurements, references),
    [...names].map((name) => `- ${name}: ${cases[name].what}`).join("\n"),
    [
      "CPU: user and system seconds of all processes. Memory: the most that all processes together had resident.",
      `Pages: ${pages.join(", ")}.`,
      ...sites.map(({ title, note }) => `${title}: ${note}.`),
    ].join("\n"),
    formatCounts(measurements),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? "unknown processor";
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${model}, ${gigabytes} GiB of memory, ${type()}, Node ${process.versions.node}`;
}

/**
 * Formats a Markdown table of medians, in the order in which cases and generators were measured first. A ratio is the row's time
 * divided by that of another generator in the same case: below 1 is faster.
 * @param references titles of the generators to compare with, and the word for each in the column titles.
 */
export function formatResults(
  measurements: readonly Measurement[],
  references: readonly { readonly title: string; readonly word: string }[],
): string {
  const ratios = references.map(({ word }) => `of ${word}`);
  const columns = ["Case", "Generator", "CPU s", ...ratios, "Wall s", ...ratios, "Memory MB", "Pages/s"];
  /** By case and generator, a line for each. */
  const groups = groupBy(measurements, (one) => `${one.case}\n${one.tool}`);
  const rows = [...groups].map(([key, group]) => {
    const [name = "", tool = ""] = key.split("\n");
    const others = references.map(({ title }) => groups.get(`${name}\n${title}`) ?? []);
    return [
      name,
      tool,
      ...formatTimes("cpu", group, others),
      ...formatTimes("wall", group, others),
      formatNumber(median(group.map(({ memory }) => memory)), 0),
      formatNumber(median(group.map(({ pages, wall }) => pages / wall)), 0),
    ];
  });
  // Only the first two columns are words.
  const rule = columns.map((_, index) => (index < 2 ? "---" : "---:"));
  return [columns, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function formatTimes(
  field: "cpu" | "wall",
  group: readonly Measurement[],
  others: readonly (readonly Measurement[])[],
): string[] {
  const [own, ...theirs] = [group, ...others].map((some) => median(some.map((one) => one[field])));
  const ratios = theirs.map((other) => (own === undefined || other === undefined ? undefined : own / other));
  return [own, ...ratios].map((number) => formatNumber(number, 2));
}

/** Formats what the builds printed about their work, a line for each case and generator that printed anything. */
export function formatCounts(measurements: readonly Measurement[]): string {
  const last = new Map(measurements.map((one) => [`${one.case}, ${one.tool}`, one.counts]));
  return [...last]
    .filter(([, counts]) => counts.size > 0)
    .map(([name, counts]) => {
      const parts = [...counts].map(([what, number]) => `${what} ${number.toLocaleString("en")}`);
      return `- ${name}: ${parts.join(", ")}`;
    })
    .join("\n");
}

/** Returns the median, the mean of the two middle numbers if there is an even number of them; undefined if one is undefined. */
export function median(numbers: readonly (number | undefined)[]): number | undefined {
  const sorted = numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
  if (sorted.length < numbers.length) return undefined;
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

function formatNumber(number: number | undefined, digits: number): string {
  if (number === undefined) return "–";
  return number.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
