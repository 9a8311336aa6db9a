import type { DiagnosticMessage } from "../model/diagnostic.ts";

/** A record to add to a file of facts. */
export interface NewRecord {
  readonly id: string;
  /** As found. */
  readonly name: string;
}

/**
 * Adds records at the end of a file of facts, `export const authors = defineAuthors({ … })` or `export const authors = { … }`; all else in
 * it stays as it is.
 * @param name what the file exports.
 * @returns the new text; or a message if the place is not found.
 */
export function addRecords(
  source: string,
  name: "authors" | "tags",
  records: readonly NewRecord[],
): string | DiagnosticMessage {
  const define = name === "authors" ? "defineAuthors" : "defineTags";
  const calls = new RegExp(`\\b${define}\\s*\\(\\s*\\{|\\bconst\\s+${name}\\s*(?::[^={]+)?=\\s*\\{`);
  const found = calls.exec(source);
  const close = found ? findClosing(source, found.index + found[0].length - 1) : undefined;
  if (close === undefined) return { message: `found no ${define}({ … }) to add records to` };
  const before = source.slice(0, close).trimEnd();
  // The comma stands before a comment that follows the last record.
  const end = hideComments(before).trimEnd().length;
  const comma = /[{,]/.test(before.charAt(end - 1)) ? "" : ",";
  const indent = "  ";
  const added = records.map((record) => formatRecord(record, indent)).join("");
  return `${before.slice(0, end)}${comma}${before.slice(end)}\n${added}${source.slice(close)}`;
}

/** Puts spaces in place of comments. */
function hideComments(source: string): string {
  return source.replace(skipped, (found) => (/^\/[/*]/.test(found) ? " ".repeat(found.length) : found));
}

/** An id needs quotation marks unless it is a name. */
function formatRecord({ id, name }: NewRecord, indent: string): string {
  const key = /^[a-z][a-z0-9]*$/.test(id) ? id : JSON.stringify(id);
  const text = JSON.stringify(name);
  return `${indent}// imported, to be confirmed: name, description, and whether another record is meant\n${indent}${key}: {\n${indent}  name: ${text},\n${indent}  description: ${text},\n${indent}},\n`;
}

/** Strings, templates without values, and comments: brackets in them do not count. */
const skipped =
  /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[{}]/g;

function findClosing(source: string, open: number): number | undefined {
  skipped.lastIndex = open;
  let depth = 0;
  for (let match = skipped.exec(source); match; match = skipped.exec(source)) {
    if (match[0] === "{") depth++;
    if (match[0] === "}" && --depth === 0) return match.index;
  }
  return undefined;
}

/** Writes `_data/extra.ts` for the fields of an archive, of any type. */
export function formatExtraFacts(names: readonly string[]): string {
  const fields = names.map(
    (name) => `  ${/^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name)}: z.json().optional(),\n`,
  );
  return `import { defineExtra, z } from "offprint/facts";\n\n// imported, to be confirmed: what each field may hold\nexport const extra = defineExtra({\n${fields.join("")}});\n`;
}
