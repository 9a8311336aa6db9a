import path from "node:path";
import type { ParsedFacts } from "../loading/facts/parse-facts.ts";
import { decodeText } from "../model/decode-text.ts";
import { ContentError, type Diagnostic, toPrintable } from "../model/diagnostic.ts";
import { checkText } from "./check-text.ts";
import { findPublication, loadEditorFacts } from "./editor-facts.ts";

/** The part of remark's file (VFile 6) that is used here: no package is needed for it. */
interface RemarkFile {
  readonly cwd: string;
  readonly path?: string | undefined;
  readonly value: string | Uint8Array;
  message(
    reason: string,
    options: { readonly place: Place; readonly source: string; readonly ruleId: string },
  ): RemarkMessage;
}

interface RemarkMessage {
  /** True for an error, null for information. */
  fatal?: boolean | null | undefined;
  actual?: string | undefined;
  /** Editors offer these in place of `actual`. */
  expected?: string[] | undefined;
}

interface Point {
  readonly line: number;
  readonly column: number;
}

interface Place {
  readonly start: Point;
  readonly end: Point;
}

/**
 * A plugin for remark: reports the mistakes of an article or page while it is written, in the words of a build. It changes nothing.
 * `.remarkrc.js`: `export default { plugins: [checkContent] }`.
 */
export function checkContent() {
  return async (_: unknown, file: RemarkFile): Promise<void> => {
    const absolute = path.resolve(file.cwd, file.path ?? "");
    const root = findPublication(absolute);
    const bytes = typeof file.value === "string" ? Buffer.from(file.value) : file.value;
    const content = decodeText(bytes);
    if (root === undefined || file.path === undefined) return;
    const name = path.relative(root, absolute).split(path.sep).join("/");
    const found =
      typeof content === "string"
        ? await check(name, content, root)
        : [{ file: name, field: "file", ...content }];
    for (const diagnostic of found) report(file, diagnostic, typeof content === "string" ? content : "");
  };
}

async function check(file: string, content: string, root: string): Promise<readonly Diagnostic[]> {
  let facts: ParsedFacts;
  try {
    facts = await loadEditorFacts(root);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const [first] = error.diagnostics;
    const message = `the text is not checked, because the facts have mistakes: ${first?.file}:${first?.line} ${first?.message}`;
    return [{ file, line: 1, column: 1, field: "facts", message }];
  }
  return checkText(file, content, facts);
}

function report(file: RemarkFile, diagnostic: Diagnostic, content: string): void {
  const { line, column, field, message, severity } = toPrintable(diagnostic);
  const word = findWord(content, line, column);
  const place = { start: { line, column }, end: { line, column: column + word.length } };
  const reported = file.message(`${field}: ${message}`, { place, source: "offprint", ruleId: "content" });
  reported.fatal = severity === "hint" ? null : true;
  const nearest = /; did you mean "([\w-]+)"\?$/.exec(message)?.[1];
  if (nearest === undefined || word === "") return;
  reported.actual = word;
  reported.expected = [nearest];
}

/** The name, id or word at a place, without quotation marks; an editor underlines it. */
function findWord(content: string, line: number, column: number): string {
  const rest = content.split("\n")[line - 1]?.slice(column - 1) ?? "";
  return /^[\p{L}\p{N}_][\p{L}\p{N}_-]*/u.exec(rest)?.[0] ?? "";
}
