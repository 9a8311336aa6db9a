import path from "node:path";
import { findDamagedPages } from "../build/find-damaged-pages.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { problem } from "./problem.ts";
import { readSite } from "./read-site.ts";

/**
 * Finds pages that a build took from its cache although they were damaged there, because they had kept their size and time;
 * and damaged ones that the next build would take.
 * @param root absolute path of the project, in which `dist` and `.cache` lie.
 */
export async function checkCachedPages(root: string): Promise<Diagnostic[]> {
  const damaged = await findDamagedPages(path.join(root, ".cache/pages"));
  if (damaged.size === 0) return [];
  const published: Diagnostic[] = [];
  for await (const files of readSite(path.join(root, "dist"))) {
    for (const { path: file, content } of files) {
      const cached = damaged.get(content?.sha256 ?? "");
      if (cached !== undefined) published.push(problem("damage", `dist/${file}`, describe(cached, root)));
    }
  }
  if (published.length > 0) return published;
  return [...damaged.values()].map((file) =>
    problem(
      "damage",
      path.relative(root, file),
      "is damaged; delete .cache/pages, or the next build takes it",
    ),
  );
}

function describe(cached: string, root: string): string {
  return `is not what was built: ${path.relative(root, cached)} was damaged; delete .cache/pages and build again`;
}
