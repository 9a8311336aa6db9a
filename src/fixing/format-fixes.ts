import { createTwoFilesPatch } from "diff";
import { count } from "../model/format-summary.ts";
import { escapeLine, escapeLines } from "../model/printable.ts";
import type { FixReport } from "./fix-content.ts";
import type { FixedFile } from "./fix-markdown.ts";

/** Comparing takes time that grows with the number of changed lines, and nobody reads more. */
const mostChanges = 2000;

/** Formats what was mended for a terminal: what was wrong in each file, and its changes as a unified diff. */
export function formatFixes({ fixed, read }: FixReport, isDryRun: boolean): string {
  if (fixed.length === 0) return `nothing to mend in ${count(read, "file")}.`;
  const [mended, end] = isDryRun ? ["would be mended", "; nothing was written"] : ["mended", ""];
  const kinds = new Map<string, number>();
  for (const fix of fixed.flatMap(({ fixes }) => fixes)) kinds.set(fix, (kinds.get(fix) ?? 0) + 1);
  const tally = [...kinds].map(([fix, files]) => `${fix} in ${files}`).join(", ");
  return [
    ...fixed.map((file) => `${formatFix(file)}\n`),
    `${fixed.length} of ${count(read, "file")} ${mended}: ${tally}${end}.`,
  ].join("\n");
}

function formatFix({ file, before, after, fixes }: FixedFile): string {
  const head = `${escapeLine(file)}: ${fixes.join(", ")}`;
  if (before === after) return head;
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 2,
    maxEditLength: mostChanges,
  });
  if (patch === undefined) return `${head}\n(too many changed lines to show)`;
  // Without the line of equal signs above it.
  return `${head}\n${escapeLines(patch.slice(patch.indexOf("--- ")))}`;
}
