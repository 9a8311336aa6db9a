import { describe, expect, it } from "vitest";
import { chartKinds } from "../../src/model/chart.ts";
import { wrap } from "../../src/tables/chart/measure.ts";
import { listTicks } from "../../src/tables/chart/scale.ts";
import { drawChart, findOverlaps, renderFigures } from "./shown-chart.ts";

const rows = (count: number, write: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => `${write(row)}\n`).join("");
const years = (count: number, value: (row: number) => number | string) =>
  `Year,Ships\n${rows(count, (row) => `${2024 - count + row},${value(row)}`)}`;
const days = rows(
  90,
  (row) => `${new Date(Date.UTC(2021, 0, 1 + row)).toISOString().slice(0, 10)},${row % 7}`,
);

const tables: Readonly<Record<string, string>> = {
  "a few years": years(7, (row) => 800 + row * 40),
  "sixty years": years(60, (row) => 1000 + row * 331),
  "two rows": years(2, (row) => row),
  "equal values": years(5, () => 5),
  zeros: years(5, () => 0),
  "negative values": years(6, (row) => (row - 3) * 1234.5),
  "negative values alone": years(4, (row) => -1 - row),
  "large values": years(4, (row) => 90_000_000 - row),
  "tiny values": years(4, (row) => `0.00000${row + 1}`),
  "huge beside tiny values": "A,B\n2001,0.001\n2002,123456789\n",
  "a gap": years(5, (row) => (row === 2 ? "" : row + 1)),
  "values around gaps": years(5, (row) => (row % 2 === 1 ? "" : row + 1)),
  months: `Month,Rain\n${rows(14, (row) => `${2020 + Math.floor(row / 12)}-${String((row % 12) + 1).padStart(2, "0")},${row}`)}`,
};
const wide: Readonly<Record<string, string>> = {
  days: `Day,Level\n${days}`,
  "two series": "Year,Freight by sea,Freight by rail and road\n2001,120,80\n2010,150,110\n2020,135,142\n",
  "two series that end at the same value": "Year,Sea,Rail\n2001,1,2\n2002,5,5\n",
  "two series that end at the lowest value": "Year,Sea,Rail\n2001,9,9\n2002,5,5\n",
  "two series with long names":
    "Year,Arrivals at the outer quay and roads,Departures from the inner quay\n2001,1,2\n2002,5,5\n",
  "a series that ends early": "Year,Sea,Rail\n2001,1,2\n2002,5,\n2003,,7\n2004,,8\n",
};
const named: Readonly<Record<string, string>> = {
  "short names": "Port,Ships\nKiel,812\nLyme,-3\nNord,0\n",
  "long names":
    "Port,Ships\nSankt Peter-Ording and the anchorage before the lighthouse of Westerhever,812\nKiel,-300\n",
  "huge values": "Port,Ships\nKiel,900000000000\nLyme,-900000000000\n",
  "one row": "Port,Ships\nKiel,812\n",
  "two series of names": "Port,Arrivals,Departures\nKiel,812,-40\nLyme,3,\n",
  "Chinese names": "港口,船只\n上海洋山深水港区第四期自动化码头以及附近的其他码头,812\n宁波,3\n",
};

describe.each(["en", "ar", "de"])("labels of a chart in %s", (lang) => {
  it.each([
    ...chartKinds.flatMap((kind) => Object.keys(tables).map((name) => [kind, name] as const)),
    ...Object.keys(wide).map((name) => ["line", name] as const),
    ...Object.keys(named).map((name) => ["bar", name] as const),
  ])("do not overlap and are not cut off: %s, %s", (kind, name) => {
    const text = tables[name] ?? wide[name] ?? named[name] ?? "";
    const { labels, height, width, svg } = drawChart(text, kind, lang);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(labels.length).toBeGreaterThan(1);
    expect(findOverlaps(labels)).toEqual([]);
    for (const { left, right, top, bottom, text } of labels) {
      const isInside = left >= -0.05 && right <= width + 0.05 && top >= -0.3 && bottom <= height + 0.05;
      expect(isInside, `${text}: ${left} to ${right}, ${top} to ${bottom} of ${height}`).toBe(true);
    }
  });
});

describe("bars", () => {
  it("are as long as their values, on one side of a common line", () => {
    const [one, two, three] = drawChart("Port,Ships\nKiel,50\nLyme,100\nNord,0\n", "bar").bars;
    expect(two?.width).toBeCloseTo(2 * (one?.width ?? 0), 1);
    expect(two?.x).toBe(one?.x);
    expect(three).toBeUndefined();
  });

  it("go to the other side where values are negative", () => {
    const [one, two] = drawChart("Port,Ships\nKiel,50\nLyme,-50\n", "bar").bars;
    expect((two?.x ?? 0) + (two?.width ?? 0)).toBeCloseTo(one?.x ?? 0, 1);
  });

  it("start at the right in a text from right to left", () => {
    const text = "Port,Ships\nKiel,50\n";
    const [[left], [right]] = [drawChart(text, "bar").bars, drawChart(text, "bar", "ar").bars];
    expect((left?.x ?? 0) + (right?.x ?? 0) + (right?.width ?? 0)).toBeCloseTo(100, 1);
  });

  it("have the name of each of two series once", () => {
    const { labels } = drawChart("Port,Arrivals,Departures\nKiel,812,40\nLyme,3,5\n", "bar");
    expect(labels.filter(({ text }) => /Arrivals|Departures/.test(text))).toHaveLength(2);
  });
});

describe("columns", () => {
  it("have their values above them, or below where they are negative", () => {
    const { bars, labels } = drawChart(
      years(3, (row) => row * 10 - 10),
      "column",
    );
    expect(bars).toHaveLength(2);
    const [down, up] = bars;
    expect(labels.find(({ text }) => text === "−10")?.top).toBeGreaterThan(
      (down?.y ?? 0) + (down?.height ?? 0) - 0.3,
    );
    expect(labels.find(({ text }) => text === "10")?.bottom).toBeLessThan((up?.y ?? 0) + 0.3);
  });

  it("have a scale and the highest value where they are too narrow for all", () => {
    const { labels } = drawChart(
      years(30, (row) => 1000 + ((row * 7) % 30)),
      "column",
    );
    expect(labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["0", "500", "1,000", "1,500", "1,029", "2000", "2010", "2020"]),
    );
  });
});

it("names days below all columns in two lines where they fit", () => {
  const { labels } = drawChart("Day,A\n2021-01-02,1\n2021-01-03,2\n2021-01-04,3\n", "column");
  expect(labels.filter(({ text }) => /Jan|2021/.test(text)).map(({ text }) => text)).toEqual(
    ["Jan 2,", "2021", "Jan 3,", "2021", "Jan 4,", "2021"].map((text) => text.replace(" ", "\u00a0")),
  );
});

describe("lines", () => {
  it("have names of round years below them, also where the file has no row", () => {
    const { labels } = drawChart("Year,A\n1998,1\n2004,2\n2021,3\n", "line");
    expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(["2000", "2010", "2020"]));
  });

  it("have all values with as many decimals", () => {
    const { labels } = drawChart("Year,A,B\n2001,1,1.25\n2002,2.5,3\n", "line");
    expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(["2.50", "3.00"]));
  });

  const countMoves = (text: string) => drawChart(text, "line").svg.match(/M\d/g)?.length ?? 0;

  it("are broken where a value is missing, and a value alone is a point", () => {
    expect(countMoves(tables["a gap"] ?? "")).toBe(2);
    const { svg } = drawChart(tables["values around gaps"] ?? "", "line");
    expect(svg).not.toContain("M");
    expect(svg.match(/<circle/g)).toHaveLength(3);
  });

  it("place years that are missing in the file by their distance", () => {
    const path = / d="([^"]*)"/.exec(drawChart("Year,A\n2000,1\n2001,2\n2010,3\n", "line").svg)?.[1];
    expect(path).toMatch(/^M0 \d+L100 \d+L1000 \d+$/);
  });

  it("are lines in the colour of the text, and as wide as on the page, without its stylesheet", () => {
    const { svg } = drawChart(tables["two rows"] ?? "", "line");
    expect(svg).toMatch(/^<svg [^>]*fill="currentColor"/);
    expect(svg).toMatch(
      /<svg [^>]*fill="none" stroke="currentColor"[^>]*><path [^>]*vector-effect="non-scaling-stroke"/,
    );
  });

  it("go from right to left in a text that does", () => {
    expect(drawChart("Year,A\n2000,1\n2010,3\n", "line", "ar").svg).toMatch(/ d="M1000 \d+L0 \d+"/);
  });
});

describe("what readers hear of a chart", () => {
  it("is its kind, its caption, and its extremes", () => {
    const html = renderFigures("Port,Ships\nKiel,812\nLyme,3\n", { chart: "bar" });
    expect(html).toContain('role="img" aria-labelledby="data.1.title data.1.desc"');
    expect(html).toContain('<title id="data.1.title">Bar chart: Ships</title>');
    expect(html).toContain('<desc id="data.1.desc">Highest: 812 (Kiel). Lowest: 3 (Lyme).</desc>');
  });

  it("is also the course of a time, for each series", () => {
    const html = renderFigures("Year,Sea,Rail\n2001,1,4\n2002,5,2\n", { chart: "line" });
    expect(html).toContain(
      "Sea: Highest: 5 (2002). Lowest: 1 (2001). First: 1 (2001). Last: 5 (2002). Rail: Highest: 4 (2001).",
    );
  });

  it("is what the writer says, if there is a description", () => {
    const html = renderFigures("Port,Ships\nKiel,8\n", {
      chart: "bar",
      description: "Kiel has 8 & no more.",
    });
    expect(html).toContain(">Kiel has 8 &amp; no more.</desc>");
  });
});

describe("the table", () => {
  const text = "Port,Ships,Note\nKiel,812,none\nLyme,,<b>\n";

  it("stands folded below a chart, and alone without one", () => {
    expect(renderFigures(text, { chart: "bar" })).toMatch(
      /<\/svg><details><summary>The figures in a table<\/summary><section /,
    );
    expect(renderFigures(text, {})).toMatch(
      /^<section aria-labelledby="data.1" tabindex="0"><div data-hint="[^"]+"><table>/,
    );
  });

  it("stands alone where no drawings are shown", () => {
    expect(renderFigures(text, { chart: "bar" }, { hasDrawings: false })).toBe(renderFigures(text, {}));
  });

  it("has numbers below each other, a name for a cell without a value, and no markup from the file", () => {
    const html = renderFigures(text, {});
    expect(html).toContain('<th scope="col" class="number">Ships</th>');
    expect(html).toContain('<td class="number">812</td>');
    expect(html).toContain('<td class="number"><span role="img" aria-label="no value">–</span></td>');
    expect(html).toContain("<td>&lt;b></td>");
  });

  it("has the unit above it", () => {
    expect(renderFigures(text, { unit: "%" })).toMatch(/^<p class="source">In %<\/p><section/);
  });
});

describe("a scale", () => {
  it.each([
    [0, 10, [0, 5, 10]],
    [0, 1012, [0, 500, 1000, 1500]],
    [3.9, 6.3, [3, 4, 5, 6, 7]],
    [-120, 40, [-150, -100, -50, 0, 50]],
    [0.1, 0.3, [0.1, 0.15, 0.2, 0.25, 0.3]],
    [5, 5, [4, 6]],
    [0, 0, [0, 0.5]],
  ])("from %f to %f has round numbers", (least, greatest, ticks) => {
    expect(listTicks(least, greatest)).toEqual(ticks);
  });
});

it("breaks long labels between words, and in Chinese between characters", () => {
  expect(wrap("the anchorage before the lighthouse", 10)).toEqual([
    "the anchorage",
    "before the",
    "lighthouse",
  ]);
  expect(wrap("上海洋山深水港区第四期", 5).every((line) => line.length <= 5)).toBe(true);
  expect(wrap("Donaudampfschifffahrt", 5)).toEqual(["Donaudampfschifffahrt"]);
});
