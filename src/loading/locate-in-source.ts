import type { Position } from "../model/diagnostic.ts";

/**
 * Where a TypeScript data file writes the value at `path`: each key is looked for after the one before it, as a
 * property name. The files are object literals, so the first match is the property; a file that builds its facts
 * in another way is reported at the last key that was found, or at its first line.
 */
export function locateInSource(source: string, path: readonly PropertyKey[]): Position {
  let offset = 0;
  for (const key of path) {
    if (typeof key !== "string") continue;
    const found = new RegExp(`(?<![\\w-])["']?${escapePattern(key)}["']?\\s*:`).exec(source.slice(offset));
    if (!found) break;
    offset += found.index;
  }
  const before = source.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
