import { isScalar } from "yaml";
import type { z } from "zod";
import { findSchemas } from "../model/find-fields.ts";
import { isLineOfProse } from "../model/line-of-text.ts";
import { findMeantText, quoteText } from "./quote-text.ts";
import { readYaml } from "./read-yaml.ts";

type Path = readonly (string | number)[];

/** A place in the nesting of fields: lines that are indented deeper than `indent` belong to it. */
interface Level {
  readonly indent: number;
  readonly path: Path;
  /** How many entries its list has had. */
  entries: number;
}

const entryLine = /^( *)-( +)(.*)$/;
const fieldLine = /^( *)([\w-]+):(?:[ \t]+(.*?))?[ \t]*$/;

/** A line with a value, or with the name of a record or list (`value` is empty). */
interface ValueLine {
  readonly path: Path;
  readonly value: string;
  /** What stands before the value. */
  readonly before: string;
  /** Further lines of the value are indented deeper than this. */
  readonly indent: number;
  readonly prefix: "- " | "v: ";
}

/**
 * Puts texts for readers into quotes that YAML would read as something else. Works on lines, because such front matter often is no
 * valid YAML; a value that goes on in the next line stays.
 * @param schema of the front matter: it says which fields are texts for readers.
 */
export function quoteTexts(yaml: string, schema: z.ZodType): string {
  const isProse = (path: Path) => findSchemas(schema, path).some(isLineOfProse);
  const levels: Level[] = [{ indent: -1, path: [], entries: 0 }];
  const lines = yaml.split("\n");
  // Lines that are indented deeper than this belong to the value above.
  let inside = Number.POSITIVE_INFINITY;
  return lines
    .map((line, index) => {
      const indent = line.search(/[^\s#]/) < 0 ? Number.POSITIVE_INFINITY : line.search(/\S/);
      if (indent > inside || /^\s*(?:#|$)/.test(line)) return line;
      const found = readLine(line, levels, isProse);
      inside = found === undefined || found.value === "" ? Number.POSITIVE_INFINITY : found.indent;
      if (found === undefined || found.value === "" || !isProse(found.path)) return line;
      if (findIndent(lines, index + 1) > found.indent) return line;
      const meant = findMeantText(found.value, found.prefix);
      return meant === undefined ? line : found.before + quoteText(meant);
    })
    .join("\n");
}

/** The indentation of the next line that is not empty; -1 if there is none. */
function findIndent(lines: readonly string[], start: number): number {
  for (let index = start; index < lines.length; index++) {
    const indent = lines[index]?.search(/\S/) ?? -1;
    if (indent >= 0) return indent;
  }
  return -1;
}

/** Finds path and value of a line, and keeps the levels that it is in. */
function readLine(line: string, levels: Level[], isProse: (path: Path) => boolean): ValueLine | undefined {
  const [, space = "", gap = "", entry] = entryLine.exec(line) ?? [];
  if (entry !== undefined) {
    // An entry may stand as deep as the name of its list.
    const path = enter(levels, space.length + 0.5, (list) => list.entries++);
    const before = line.slice(0, line.length - entry.length);
    if (isProse(path) || !fieldLine.test(entry))
      return { path, value: entry.trimEnd(), before, indent: space.length, prefix: "- " };
  }
  const [, indent = "", name, value = ""] =
    fieldLine.exec(entry === undefined ? line : `${space} ${gap}${entry}`) ?? [];
  if (name === undefined) return undefined;
  const path = enter(levels, indent.length, () => name);
  const before = `${line.slice(0, indent.length + name.length + 1)} `;
  return { path, value: /^#(?:\s|$)/.test(value) ? "" : value, before, indent: indent.length, prefix: "v: " };
}

/** Leaves the levels that a line is not in, and enters its own. */
function enter(levels: Level[], indent: number, name: (above: Level) => string | number): Path {
  while (levels.length > 1 && (levels.at(-1)?.indent ?? -1) >= indent) levels.pop();
  const above = levels.at(-1) ?? { indent: -1, path: [], entries: 0 };
  const path = [...above.path, name(above)];
  levels.push({ indent, path, entries: 0 });
  return path;
}

/**
 * Puts numbers and the like into quotes where the schema asks for text: `2024` in a headline, a commit of digits.
 * @param yaml valid YAML.
 */
export function quoteNumbers(yaml: string, schema: z.ZodType): string {
  const read = readYaml(yaml);
  const ranges = (schema.safeParse(read?.data).error?.issues ?? []).flatMap((issue) => {
    if (issue.code !== "invalid_type" || issue.expected !== "string") return [];
    const node = read?.document.getIn(issue.path, true);
    const isBare = isScalar(node) && node.type === "PLAIN" && node.value !== null;
    return isBare && node.range ? [node.range] : [];
  });
  return ranges
    .toSorted(([a], [b]) => b - a)
    .reduce(
      (text, [start, end]) => text.slice(0, start) + quoteText(text.slice(start, end)) + text.slice(end),
      yaml,
    );
}
