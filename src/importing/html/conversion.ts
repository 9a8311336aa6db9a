import type { TakeNote } from "../found-article.ts";
import { formatRuns } from "./format-runs.ts";
import type { HtmlElement, HtmlNode } from "./html-tree.ts";
import type { Format, Run } from "./runs.ts";

/** A block of Markdown. */
export interface Block {
  readonly kind: "text" | "heading" | "list" | "rule" | "other";
  readonly text: string;
}

/** What surrounds a node. */
export interface Surroundings {
  readonly format: Format;
  readonly isInCode: boolean;
  /** In one line, such as a heading or a cell, blocks are parts of the line. */
  readonly isInLine: boolean;
  /** How many lists, quotations, tables and figures are around it. */
  readonly depth: number;
}

/** Lists, quotations, tables and figures in one another: deeper ones lose their marks. It bounds the time: each reads again what is in it. */
export const deepestBlocks = 12;

/** What a whole text shares. */
export interface Conversion {
  readonly take: TakeNote;
  /** Labels of footnotes by the links to them. */
  readonly references: ReadonlyMap<HtmlElement, string>;
  /** Footnotes, which stand at the end, and links back from them. */
  readonly moved: ReadonlySet<HtmlElement>;
  /** Ids that links of the text lead to. */
  readonly targets: ReadonlySet<string>;
  /** Of the text, if known; words in it need no mark. */
  readonly lang: string | undefined;
  /** Converts nodes into blocks of their own. */
  readonly convertBlocks: (nodes: readonly HtmlNode[], around: Surroundings) => Block[];
  /** Converts nodes into one line. */
  readonly convertLine: (nodes: readonly HtmlNode[], around: Surroundings) => string;
}

/** The blocks of a text so far, and the pieces of a paragraph that goes on. */
export class Output {
  readonly blocks: Block[] = [];
  #runs: Run[] = [];

  addRun(run: Run): void {
    const last = this.#runs.at(-1);
    // Two breaks are the end of a paragraph.
    if (run.kind === "break" && last?.kind === "break") this.endParagraph();
    else if (run.kind === "code" && last?.kind === "code" && run.format === last.format)
      this.#runs[this.#runs.length - 1] = { ...run, text: last.text + run.text };
    else if (run.kind !== "text" || last?.kind !== "break" || run.text.trim() !== "") this.#runs.push(run);
  }

  endParagraph(): void {
    if (this.#runs.length === 0) return;
    const text = formatRuns(this.#runs);
    this.#runs = [];
    if (text !== "") this.blocks.push({ kind: "text", text });
  }

  addBlock(block: Block): void {
    this.endParagraph();
    if (block.text !== "") this.blocks.push(block);
  }
}

/** Joins blocks with blank lines between them. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("\n\n");
}

/** Prefixes each line; lines without text get no space at their ends. */
export function indentLines(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, index) => ((index === 0 ? first : others) + line).trimEnd())
    .join("\n");
}
