import { execFile } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { isMissing } from "../../src/model/system-error.ts";
import type { BenchSite } from "./bench-site.ts";
import { addressesOfPages } from "./create-corpus.ts";
import { writeReferenceFacts } from "./reference-facts.ts";

const repository = process.cwd();

/** Creates a Hugo site, which uses Hugo's own minifier. */
export async function createHugoSite(folder: string): Promise<BenchSite> {
  const version = await findHugo();
  if (version === undefined) throw new Error("hugo is not on PATH");
  await cp(path.join(repository, "scripts/bench/hugo"), folder, { recursive: true });
  const css = await readFile(path.join(repository, "scripts/bench/style.css"), "utf8");
  await writeFile(path.join(folder, "layouts/partials/style.html"), `<style>${css}</style>`);
  await writeReferenceFacts(path.join(folder, "data"));
  return {
    title: `Hugo ${version}`,
    folder,
    command: ["hugo", "--minify", "--quiet"],
    output: "public",
    caches: ["resources", "tmp"],
    layout: { articles: "content", pictures: "static/pictures", addresses: addressesOfPages },
    component: "layouts/partials/colophon.html",
    note: "--minify, RSS instead of Atom, no cache between builds",
  };
}

/** Returns the version of the Hugo on PATH; undefined if there is none. */
export async function findHugo(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)("hugo", ["version"]);
    return /\bv(\d+(?:\.\d+)+)/.exec(stdout)?.[1] ?? "of unknown version";
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
