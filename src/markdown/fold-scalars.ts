import { type Document, isScalar, parseDocument, Scalar, visit } from "yaml";
import { isJoined } from "./segment-break.ts";

const eastAsian = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const otherLetter = /\p{sc=Latin}|\p{sc=Cyrillic}|\p{sc=Hangul}|\p{sc=Arabic}/gu;
const folded: ReadonlySet<string | undefined> = new Set<string | undefined>([
  Scalar.PLAIN,
  Scalar.QUOTE_DOUBLE,
  Scalar.QUOTE_SINGLE,
  Scalar.BLOCK_FOLDED,
]);

/**
 * Folds values of several lines as texts do (CSS Text 3, segment break transformation): YAML puts a space at each line end, also between
 * Chinese characters.
 * @param yaml the document's source.
 */
export function foldScalars(document: Document, yaml: string): void {
  visit(document, {
    Scalar: (_, node) => {
      const [start = 0, end = 0] = node.range ?? [];
      if (typeof node.value !== "string" || !folded.has(node.type)) return;
      const source = yaml.slice(start, end);
      const joined = joinLines(source, node.type === Scalar.BLOCK_FOLDED);
      if (joined === source) return;
      const again = parseDocument(`value: ${joined}`).get("value", true);
      if (isScalar(again) && typeof again.value === "string") node.value = again.value;
    },
  });
}

/** @param isBlock the first line is the header of a block (`>-`), and a line that is indented more keeps its line ends. */
function joinLines(source: string, isBlock: boolean): string {
  // An indicator of the indentation (`>2`) counts from the record around the value.
  if (!source.includes("\n") || /^>[+-]?\d/.test(source)) return source;
  const lang = isEastAsian(source) ? "zh" : "und";
  const [header, rows] = isBlock ? splitHeader(source) : ["", source];
  const indent = /^[ \t]*/.exec(rows)?.[0] ?? "";
  const lineEnd = isBlock
    ? new RegExp(`(?<=^${indent}\\S.*)\\n${indent}(?=\\S)`, "gm")
    : /(?<=\S)[ \t]*\n[ \t]*(?=\S)/g;
  const joined = rows.replace(lineEnd, (all, offset: number) => {
    const after = offset + all.length;
    const [before, behind] = [rows.slice(Math.max(0, offset - 2), offset), rows.slice(after, after + 2)];
    return isJoined(before, behind, lang) ? "" : all;
  });
  return header + joined;
}

function splitHeader(source: string): [header: string, rows: string] {
  const end = source.indexOf("\n") + 1;
  return [source.slice(0, end), source.slice(end)];
}

function isEastAsian(text: string): boolean {
  return (text.match(eastAsian)?.length ?? 0) > (text.match(otherLetter)?.length ?? 0);
}
