import { type CaseName, cases } from "./bench-case.ts";
import { median } from "./median.ts";
import type { Measurement } from "./run-bench.ts";

/** The medians of one case for one generator. */
interface Result {
  readonly case: CaseName;
  readonly tool: string;
  readonly cpu: number | undefined;
  readonly wall: number | undefined;
  readonly memory: number | undefined;
  readonly pagesPerSecond: number | undefined;
}

/**
 * A Markdown table of medians, in the order in which cases and generators were measured first. A ratio is the row's time by
 * that of another generator in the same case, so less than 1 is faster.
 * @param references titles of the generators to compare with, each with the word for its columns.
 */
export function formatResults(
  measurements: readonly Measurement[],
  references: readonly { readonly title: string; readonly word: string }[],
): string {
  const results = collectResults(measurements);
  const columns = [
    "Case",
    "Generator",
    "CPU s",
    ...references.map(({ word }) => `of ${word}`),
    "Wall s",
    ...references.map(({ word }) => `of ${word}`),
    "Memory MB",
    "Pages/s",
  ];
  const rows = results.map((result) => {
    const others = references.map(({ title }) =>
      results.find((other) => other.case === result.case && other.tool === title),
    );
    return [
      result.case,
      result.tool,
      formatNumber(result.cpu, 2),
      ...others.map((other) => formatRatio(result.cpu, other?.cpu)),
      formatNumber(result.wall, 2),
      ...others.map((other) => formatRatio(result.wall, other?.wall)),
      formatNumber(result.memory, 0),
      formatNumber(result.pagesPerSecond, 0),
    ];
  });
  return formatTable(columns, rows);
}

/** What was changed before each case that was measured, a line each. */
export function formatCases(measurements: readonly Measurement[]): string {
  const names = new Set(measurements.map((measurement) => measurement.case));
  return [...names].map((name) => `- ${name}: ${cases[name].what}`).join("\n");
}

/** What the builds said they did, a line for each case and generator that said anything. */
export function formatCounts(measurements: readonly Measurement[]): string {
  const last = new Map(
    measurements.map((measurement) => [`${measurement.case}, ${measurement.tool}`, measurement.counts]),
  );
  return [...last]
    .filter(([, counts]) => counts.size > 0)
    .map(([name, counts]) => {
      const parts = [...counts].map(([what, number]) => `${what} ${number.toLocaleString("en")}`);
      return `- ${name}: ${parts.join(", ")}`;
    })
    .join("\n");
}

function collectResults(measurements: readonly Measurement[]): Result[] {
  const groups = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const key = `${measurement.case}\n${measurement.tool}`;
    const group = groups.get(key);
    if (group) group.push(measurement);
    else groups.set(key, [measurement]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0]
      ? [
          {
            case: group[0].case,
            tool: group[0].tool,
            cpu: median(group.map(({ cpu }) => cpu)),
            wall: median(group.map(({ wall }) => wall)),
            memory: median(group.map(({ memory }) => memory)),
            pagesPerSecond: median(group.map(({ pages, wall }) => pages / wall)),
          },
        ]
      : [],
  );
}

/** @param columns the first two hold words, all others numbers. */
function formatTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = columns.map((_, index) => (index < 2 ? "---" : "---:"));
  return [columns, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function formatRatio(own: number | undefined, other: number | undefined): string {
  return own === undefined || other === undefined ? "–" : formatNumber(own / other, 2);
}

function formatNumber(number: number | undefined, digits: number): string {
  if (number === undefined) return "–";
  return number.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
