import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The folder of the handbook's pages. */
const handbook = path.resolve(import.meta.dirname, "../../src/content/pages/handbook");

/** A block of code on a page of the handbook. */
export interface Example {
  /** The page, without its ending. */
  readonly page: string;
  readonly line: number;
  /** The language after the fence. */
  readonly language: string;
  /** The file that the first line names; undefined for a block without one. */
  readonly file?: string;
  /** Whether the block is a part of `file`: "// in _data/site.ts". */
  readonly isPart: boolean;
  /** Without the line that names the file. */
  readonly text: string;
}

/** Reads the pages, `index` first. @returns their Markdown by name. */
export async function readHandbook(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(handbook)).filter((name) => name.endsWith(".md")).sort();
  return new Map(
    await Promise.all(
      names.map(
        async (name) =>
          [name.replace(/\.md$/, ""), await readFile(path.join(handbook, name), "utf8")] as const,
      ),
    ),
  );
}

/** The first line of an example: its file in a comment of its language. */
const fileLine = /^(?:\/\/|\/\*|#|<!--) (in )?([\w.-]+(?:\/[\w.-]+)*\.\w+)(?: \*\/| -->)?$/;

export function listExamples(page: string, markdown: string): Example[] {
  const lines = markdown.split("\n");
  const before = (index: number) => markdown.slice(0, index).split("\n").length;
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = "", 2: body = "", index }) => {
      const line = before(index);
      const [, part, file] = fileLine.exec(lines[line] ?? "") ?? [];
      const text = file === undefined ? body : body.slice(body.indexOf("\n") + 1);
      return { page, line, language, isPart: part !== undefined, text, ...(file !== undefined && { file }) };
    },
  );
}
