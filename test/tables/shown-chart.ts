import { en } from "../../_includes/words/en.ts";
import type { ChartKind } from "../../src/model/chart.ts";
import { measure } from "../../src/tables/chart/measure.ts";
import { parseCsv } from "../../src/tables/parse-csv.ts";
import { readTable } from "../../src/tables/read-table.ts";
import { renderData, type ShownData } from "../../src/tables/render-data.tsx";

const nowhere = { line: 1, column: 1 };

/** Parses a CSV file without mistakes. */
function parseTable(text: string) {
  const csv = parseCsv(Buffer.from(text));
  if (!("rows" in csv)) throw new Error(JSON.stringify(csv));
  const read = readTable(csv, { options: {}, places: { chart: nowhere, columns: [], plain: [] } });
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return { csv, table: read.table };
}

/** Renders the figures of a block as a page shows them. */
export function renderFigures(
  text: string,
  options: ShownData["options"],
  { lang = "en", hasDrawings = true } = {},
): string {
  return renderData(
    { kind: "data", part: "figures", number: 1, caption: "Ships" },
    {
      table: parseTable(text).table,
      options,
      file: { href: "a.csv", address: "https://a.example/a.csv", form: "CSV", size: "2 kB" },
    },
    { lang, hasDrawings, words: en.text.data, attributes: {}, scroll: en.text.scroll, colon: ": " },
  );
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Widths are in em of a drawing that is as narrow as it can be. */
const width = 21.2;

export function drawChart(text: string, chart: ChartKind, lang = "en") {
  const html = renderFigures(text, { chart }, { lang });
  const svg = /<svg class="chart".*?<\/svg>(?=<details>)/s.exec(html)?.[0] ?? "";
  const height = Number(/height="([\d.]+)em"/.exec(svg)?.[1]);
  return { svg, height, width, labels: readLabels(svg, lang === "ar"), bars: readBars(svg) };
}

/** Mirrors a drawing from right to left. */
function readLabels(svg: string, isMirrored: boolean): Box[] {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/gs)].flatMap(([, attributes = "", content = ""]) => {
    const read = (name: string) =>
      Number.parseFloat(new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? "0");
    const lines = content.includes("<tspan")
      ? [...content.matchAll(/<tspan[^>]*>(.*?)<\/tspan>/gs)].map(([, line = ""]) => line)
      : [content];
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
    const written = (read("\\bx") / 100) * width + read("dx");
    const x = isMirrored ? width - written : written;
    return lines.map((text, index) => {
      const wide = measure(text);
      const left =
        x -
        { start: 0, middle: wide / 2, end: wide }[anchor === "middle" || anchor === "end" ? anchor : "start"];
      const baseline = read("y") + index * 1.3;
      return { text, left, right: left + wide, top: baseline - 0.75, bottom: baseline + 0.25 };
    });
  });
}

/** Lengths are shares of the width, from 0 to 100; heights are in em. */
function readBars(svg: string) {
  return [...svg.matchAll(/<rect ([^>]*?)\/?>/g)].map(([, attributes = ""]) => {
    const read = (name: string) =>
      Number.parseFloat(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
    return { x: read("x"), width: read("width"), y: read("y"), height: read("height") };
  });
}

/** Pairs of labels that touch. */
export function findOverlaps(labels: readonly Box[]): string[] {
  return labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}
