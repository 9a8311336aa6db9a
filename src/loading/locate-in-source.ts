import type { Position } from "../model/diagnostic.ts";

/**
 * Finds the place of the value at `path` in a TypeScript file of facts: each key is searched for after the one before it, as a
 * property name. The files are object literals, so the first match is the property. In a file that builds its facts in another
 * way, the result is the last key that was found, or the first line.
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
