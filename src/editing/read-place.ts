/** Where in front matter a writer is. */
export interface Place {
  /** The names of the fields around the place, and of its own field if it has one; `*` is any entry of a list. */
  readonly path: readonly string[];
  /** What is to be written there: the name of a field, or a value. */
  readonly part: "name" | "value";
  /** What stands in the line before the place, without indentation. */
  readonly before: string;
}

interface Level {
  readonly indent: number;
  readonly name: string;
}

const field = /^([ -]*)([\w-]+):(?:[ \t]|$)/;
const entry = /^ *- /;

/**
 * Finds the place of a cursor in the front matter of a text that is being written, so that it may not be valid yet.
 * @param line from 0, as editors count.
 * @param column from 0.
 * @returns undefined outside of front matter, in a comment, and where YAML stands in braces.
 */
export function readPlace(content: string, line: number, column: number): Place | undefined {
  const lines = content.split(/\r?\n/);
  const end = lines.findIndex((text, index) => index > 0 && /^---[ \t]*$/.test(text));
  const isInside = /^---[ \t]*$/.test(lines[0] ?? "") && line > 0 && (end < 0 || line < end);
  const before = lines[line]?.slice(0, column) ?? "";
  if (!isInside || /(?:^|\s)#|[{}]/.test(before)) return undefined;
  const levels: Level[] = [];
  for (const text of lines.slice(1, line)) readLine(text, levels);
  return readCursor(before, levels);
}

function readLine(text: string, levels: Level[]): void {
  if (/^\s*(?:#|$)/.test(text)) return;
  leave(levels, text);
  if (entry.test(text)) levels.push({ indent: text.search(/\S/) + 0.5, name: "*" });
  const [, indent = "", name] = field.exec(text) ?? [];
  if (name !== undefined) levels.push({ indent: indent.length, name });
}

/** Leaves the fields that a line is not in. An entry may stand as deep as the name of its list. */
function leave(levels: Level[], text: string): void {
  const indent = text.search(/\S|$/) + (entry.test(text) || /^ *-$/.test(text) ? 0.5 : 0);
  while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) >= indent) levels.pop();
}

function readCursor(before: string, levels: Level[]): Place {
  // In an empty line the cursor's column says how deep it stands.
  leave(levels, before.trim() === "" ? `${before}x` : before);
  const inEntry = entry.test(before);
  const above = [...levels.map(({ name }) => name), ...(inEntry ? ["*"] : [])];
  const [all = "", , name] = field.exec(before) ?? [];
  const rest = before.slice(all.length);
  if (name !== undefined) {
    const inList = rest.trimStart().startsWith("[");
    return { path: [...above, name, ...(inList ? ["*"] : [])], part: "value", before: rest.trimStart() };
  }
  const typed = before.trimStart().replace(/^- */, "");
  return { path: above, part: "name", before: typed };
}
