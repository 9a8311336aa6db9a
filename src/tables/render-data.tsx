import { renderToString } from "preact-render-to-string";
import { type DataPlaceholder, dataId } from "../markdown/markdown-document.ts";
import type { LanguageAttributes } from "../model/language-attributes.ts";
import { findTextDirection } from "../model/text-direction.ts";
import { buildChart } from "./build-chart.ts";
import { drawBars } from "./chart/bar-chart.tsx";
import { drawColumns } from "./chart/column-chart.tsx";
import { drawLines } from "./chart/line-chart.tsx";
import { createPen } from "./chart/pen.tsx";
import type { ChartData, DataTable } from "./data-table.ts";
import { DataTableRegion } from "./data-table-region.tsx";
import { type ChartWords, describeChart } from "./describe-chart.ts";

/** Words of a table or chart in the language of the frame. `_includes/words` explains them. */
interface DataWords extends ChartWords {
  unit(unit: string): string;
  readonly source: string;
  file(form: string, size: string): string;
  readonly table: string;
  readonly none: string;
}

/** A table that a text shows, and where its file is. */
export interface ShownData {
  readonly table: DataTable;
  readonly options: {
    readonly chart?: ChartData["kind"] | undefined;
    readonly unit?: string | undefined;
    readonly description?: string | undefined;
  };
  readonly file: {
    readonly href: string;
    /** The whole address, for paper. */
    readonly address: string;
    /** `CSV`. */
    readonly form: string;
    /** `1.2 kB`. */
    readonly size: string;
  };
}

export interface DataPage {
  /** BCP 47, of the text. */
  readonly lang: string;
  /** Feed readers show no drawings in a text. */
  readonly hasDrawings: boolean;
  readonly words: DataWords;
  /** Of the words, if they are in another language than the text. */
  readonly attributes: LanguageAttributes;
  /** Above a table that is wider than its place. */
  readonly scroll: string;
  readonly colon: string;
}

/** A table of this many columns is wider than the text. */
const wide = 5;

/** Renders a part of a block that shows a CSV file. */
export function renderData(placeholder: DataPlaceholder, data: ShownData, page: DataPage): string {
  const { table, options, file } = data;
  const { words, attributes } = page;
  switch (placeholder.part) {
    case "open": {
      const isWide = !options.chart && table.columns.length >= wide;
      // What stands in the figure follows.
      const [start = ""] = renderToString(<figure class={isWide ? "table wide" : "table"} />).split("</");
      return start;
    }
    case "source":
      return renderToString(<span {...attributes}>{words.source}</span>);
    case "figures":
      return renderToString(<Figures placeholder={placeholder} data={data} page={page} />);
    case "file":
      return renderToString(
        <p class="source">
          <a href={file.href} data-address={file.address} {...attributes}>
            {words.file(file.form, file.size)}
          </a>
        </p>,
      );
  }
}

interface FiguresProps {
  readonly placeholder: DataPlaceholder;
  readonly data: ShownData;
  readonly page: DataPage;
}

function Figures({ placeholder: { number, caption }, data: { table, options }, page }: FiguresProps) {
  const { words, lang, hasDrawings } = page;
  const id = dataId(number);
  const region = (
    <DataTableRegion table={table} lang={lang} labelledBy={id} none={words.none} scroll={page.scroll} />
  );
  const chart = options.chart && hasDrawings ? buildChart(table, options.chart, lang) : undefined;
  return (
    <>
      {options.unit !== undefined && (
        <p class="source" {...page.attributes}>
          {words.unit(options.unit)}
        </p>
      )}
      {chart ? (
        <>
          <Chart
            id={id}
            chart={chart}
            title={`${words.charts[chart.kind]}${page.colon}${caption}`}
            description={options.description ?? describeChart(chart, words, page.colon)}
            lang={lang}
          />
          <details>
            <summary {...page.attributes}>{words.table}</summary>
            {region}
          </details>
        </>
      ) : (
        region
      )}
    </>
  );
}

interface ChartProps {
  readonly id: string;
  readonly chart: ChartData;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
}

/** A drawing whose texts have the size of the page's, at every width. Its colours are right without the stylesheet, too: in reader views. */
function Chart({ id, chart, title, description, lang }: ChartProps) {
  const isRightToLeft = findTextDirection(lang) === "rtl";
  const { height, shapes } = draw(chart, isRightToLeft);
  return (
    <svg
      class="chart"
      role="img"
      aria-labelledby={`${id}.title ${id}.desc`}
      width="100%"
      height={height}
      fill="currentColor"
    >
      <title id={`${id}.title`}>{title}</title>
      <desc id={`${id}.desc`}>{description}</desc>
      {shapes}
    </svg>
  );
}

function draw(chart: ChartData, isRightToLeft: boolean) {
  const pen = createPen(isRightToLeft);
  switch (chart.kind) {
    case "bar":
      return drawBars(chart, pen);
    case "column":
      return drawColumns(chart, pen);
    case "line":
      return drawLines(chart, pen, isRightToLeft);
  }
}
