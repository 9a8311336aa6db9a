import { hash } from "node:crypto";
import { compareText } from "../model/diagnostic.ts";

/**
 * Chooses at most `size` pages, evenly from each kind: one of each in turn, until there are enough. The same paths give
 * the same choice; within a kind it goes by hash, which spreads it over years and names.
 */
export function choosePages(paths: readonly string[], size: number): readonly string[] {
  if (paths.length <= size) return paths;
  const turns = groupByForm(paths).flatMap((kind) => kind.map((path, turn) => ({ path, turn })));
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, size)
    .map(({ path }) => path);
}

function groupByForm(paths: readonly string[]): string[][] {
  const kinds = new Map<string, { readonly path: string; readonly order: string }[]>();
  for (const path of paths) {
    const kind = kinds.get(findForm(path)) ?? [];
    kind.push({ path, order: hash("sha1", path) });
    kinds.set(findForm(path), kind);
  }
  return [...kinds.values()].map((kind) =>
    kind.sort((a, b) => compareText(a.order, b.order)).map(({ path }) => path),
  );
}

/** Pages of one kind have paths of one form: `2021/a-story.history.html` → `0/*.history.html`. */
function findForm(path: string): string {
  return path.replace(/\/[^/.]+/g, "/*").replace(/\d+/g, "0");
}
