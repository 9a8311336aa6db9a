import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { findConfigName } from "./find-config.ts";
import type { Run } from "./plan-run.ts";

/** What code may read besides files: the clock, variables, the network. */
const outside = /\b(?:import|require)\s*\(|\b(?:fetch|process|Date|globalThis)\b/;
/** A module that is not the press: a plugin may do what it likes. */
const otherModule = /\bfrom\s*["'](?!offprint["']|@11ty\/eleventy["'])|\bimport\s*["']/;

/**
 * True if a site depends on the publication's files and the build's clock alone: it has no templates of its own, Eleventy's configuration
 * uses the press only, and neither that nor facts read variables, time or network.
 * @param root absolute path of the publication.
 */
export async function isPlain(root: string, { ownUrls }: Pick<Run, "ownUrls">): Promise<boolean> {
  if (ownUrls.length > 0) return false;
  const config = await readFile(path.join(root, findConfigName(root)), "utf8");
  if (outside.test(config) || otherModule.test(config)) return false;
  const names = await readdir(path.join(root, "_data"));
  const facts = names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFile(path.join(root, "_data", name), "utf8"));
  return (await Promise.all(facts)).every((text) => !outside.test(text));
}
