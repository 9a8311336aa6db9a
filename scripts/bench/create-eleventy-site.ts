import { cp, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import type { BenchSite } from "./bench-site.ts";
import { addressesOfPages } from "./create-corpus.ts";
import { writeReferenceFacts } from "./reference-facts.ts";

const repository = process.cwd();

/** Creates a usual Eleventy site: Nunjucks, a Markdown template for each article, html-minifier-terser on each page. */
export async function createEleventySite(folder: string): Promise<BenchSite> {
  await cp(path.join(repository, "scripts/bench/eleventy"), folder, { recursive: true });
  await cp(path.join(repository, "scripts/bench/style.css"), path.join(folder, "_includes/style.css"));
  await symlink(path.join(repository, "node_modules"), path.join(folder, "node_modules"));
  await writeReferenceFacts(path.join(folder, "_data"));
  return {
    title: `Eleventy ${await findVersion()}`,
    folder,
    command: [process.execPath, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
    output: "_site",
    caches: [".cache", "tmp"],
    layout: { articles: "content/articles", pictures: "pictures", addresses: addressesOfPages },
    component: "_includes/colophon.njk",
    note: "Nunjucks, html-minifier-terser as a plain transform (white space and comments), no cache between builds",
  };
}

async function findVersion(): Promise<string> {
  const file = path.join(repository, "node_modules/@11ty/eleventy/package.json");
  const manifest: unknown = JSON.parse(await readFile(file, "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error(`${file} has no version`);
}
