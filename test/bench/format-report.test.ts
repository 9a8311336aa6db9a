import { describe, expect, it } from "vitest";
import { formatCounts, formatResults, median } from "../../scripts/bench/format-report.ts";
import { type Measurement, parseCounts } from "../../scripts/bench/measure-sites.ts";

const build = (tool: string, fields: Partial<Measurement>): Measurement => ({
  tool,
  case: "cold",
  cpu: 1,
  wall: 1,
  memory: 100,
  pages: 10,
  stdout: "",
  counts: new Map(),
  ...fields,
});

describe("formatResults", () => {
  it("formats medians and ratios as a table in Markdown", () => {
    const measurements = [
      ...[1, 9, 2].map((cpu) => build("Ours", { cpu, wall: cpu / 2, memory: 1000 + cpu })),
      ...[4, 4, 4].map((cpu) => build("Theirs", { cpu, wall: 8 })),
      build("Ours", { case: "edit", cpu: undefined, memory: undefined }),
    ];
    expect(formatResults(measurements, [{ title: "Theirs", word: "theirs" }])).toMatchInlineSnapshot(`
      "| Case | Generator | CPU s | of theirs | Wall s | of theirs | Memory MB | Pages/s |
      | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
      | cold | Ours | 2.00 | 0.50 | 1.00 | 0.13 | 1,002 | 10 |
      | cold | Theirs | 4.00 | 1.00 | 8.00 | 1.00 | 100 | 1 |
      | edit | Ours | – | – | 1.00 | – | – | 10 |"
    `);
  });
});

describe("median", () => {
  it.each([
    [[3, 1, 20], 3],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
    [[], undefined],
    [[1, undefined], undefined],
  ])("of %j is %j", (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });
});

describe("parseCounts", () => {
  it("reads what a build printed about its work, in singular and plural", () => {
    const stdout =
      "1 page rendered, 12 pages minified\n1,044 pages written, checking them\n3 files read\n9 pages, 3 kB\n";
    expect([...parseCounts(stdout)]).toEqual([
      ["pages rendered", 1],
      ["pages minified", 12],
      ["pages written", 1044],
      ["files read", 3],
    ]);
  });

  it("is formatted for the last round of a build that printed any", () => {
    const counts = (number: number) => ({ counts: parseCounts(`${number} pages rendered, 1 file read`) });
    const measurements = [build("Ours", counts(5)), build("Theirs", {}), build("Ours", counts(1200))];
    expect(formatCounts(measurements)).toBe("- cold, Ours: pages rendered 1,200, files read 1");
  });
});
