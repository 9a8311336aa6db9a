import type { Block, Conversion, Surroundings } from "./conversion.ts";
import { type HtmlElement, hasClass, listElements } from "./html-tree.ts";

/** What no cell of a Markdown table can hold; tables with it place parts of a page beside one another. */
const notInCell = /^(?:table|pre|h[1-6]|ul|ol|dl|blockquote|figure|iframe|video|audio)$/;
/** More columns or rows than this in one cell are an attack or a mistake. */
const mostSpan = 50;
/** More cells than this are a file of data. */
const mostCells = 20_000;
/** Columns of code with numbers of its lines. */
const lineNumbers = /^(?:gutter|linenos?|line-numbers?|rouge-gutter|hljs-ln-numbers|blob-num)$/;

interface Row {
  readonly cells: readonly HtmlElement[];
  readonly isHead: boolean;
}

/** Converts a table of data; undefined for one that places parts of a page. */
export function convertTable(
  element: HtmlElement,
  around: Surroundings,
  conversion: Conversion,
): Block[] | undefined {
  const inner = { ...around, depth: around.depth + 1 };
  const rows = listRows(element, false);
  const caption = element.children.find((child) => typeof child !== "string" && child.name === "caption");
  const isLayout =
    /^(?:presentation|none)$/.test(element.attributes["role"] ?? "") ||
    rows.length < 2 ||
    rows.every(({ cells }) => cells.length < 2) ||
    countCells(rows) > mostCells ||
    listElements(element).some(({ name }) => notInCell.test(name));
  if (isLayout) return convertLayout(rows, caption, inner, conversion);
  const format = (cell: HtmlElement) =>
    conversion.convertLine(cell.children, inner).replace(/(?<!\\)\|/g, "\\|");
  const grid = fillGrid(
    rows.map(({ cells }) => cells.map((cell) => ({ text: format(cell), ...readSpans(cell) }))),
  );
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width < 2) return convertLayout(rows, caption, inner, conversion);
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? "").join(" | ")} |`;
  const [head = [], ...others] = grid;
  const marks = Array.from({ length: width }, (_, at) => findAlignment(rows, at));
  const text = [line(head), line(marks), ...others.map(line)].join("\n");
  const title = caption ? conversion.convertLine([caption], inner) : "";
  return [...(title === "" ? [] : [{ kind: "other", text: `: ${title}` } as const]), { kind: "other", text }];
}

function convertLayout(
  rows: readonly Row[],
  caption: HtmlElement | string | undefined,
  around: Surroundings,
  { convertBlocks, take }: Conversion,
): Block[] {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => !hasClass(cell, lineNumbers));
  if (cells.length > 1)
    take("html left out", "a table that places parts of a page: they stand below one another");
  return [...(caption === undefined ? [] : [caption]), ...cells].flatMap((part) =>
    convertBlocks(typeof part === "string" ? [part] : part.children, around),
  );
}

function listRows({ children }: HtmlElement, isHead: boolean): Row[] {
  return children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (/^(?:thead|tbody|tfoot)$/.test(child.name)) return listRows(child, child.name === "thead");
    if (child.name !== "tr")
      return child.name === "caption" ? [] : [{ cells: [{ ...child, name: "td" }], isHead }];
    const cells = child.children.filter((cell) => typeof cell !== "string");
    return cells.length === 0 ? [] : [{ cells, isHead }];
  });
}

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

function readSpans({ attributes }: HtmlElement): Pick<Cell, "columns" | "rows"> {
  const read = (name: string) =>
    Math.min(mostSpan, Math.max(1, Number.parseInt(attributes[name] ?? "1", 10) || 1));
  return { columns: read("colspan"), rows: read("rowspan") };
}

/** Counts a cell over several columns or rows as that many. */
function countCells(rows: readonly Row[]): number {
  const spans = rows.flatMap(({ cells }) => cells.map(readSpans));
  return spans.reduce((sum, span) => sum + span.columns * span.rows, 0);
}

/** A cell over several columns or rows stands in the first; those below it repeat it, those beside it are empty. */
function fillGrid(rows: readonly (readonly Cell[])[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (const line of grid.slice(y, y + cell.rows)) fillRow(line, x, cell);
      x += cell.columns;
    }
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ""));
}

function fillRow(line: (string | undefined)[], start: number, { text, columns }: Cell): void {
  for (let column = 0; column < columns; column++) line[start + column] = column === 0 ? text : "";
}

function findAlignment(rows: readonly Row[], column: number): string {
  const cells = rows.slice(0, 2).map((row) => row.cells[column]);
  const found = cells.map((cell) => {
    const style = /text-align\s*:\s*(\w+)/i.exec((cell?.attributes["style"] ?? "").slice(0, 500))?.[1];
    return (cell?.attributes["align"] ?? style ?? "").toLowerCase();
  });
  const align = found.find(Boolean);
  if (align === "right" || align === "end") return "---:";
  return align === "center" ? ":---:" : "---";
}
