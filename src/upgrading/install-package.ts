import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describeFailure, type FetchedPackage } from "./fetch-package.ts";
import { openPackage, readText } from "./open-package.ts";
import { runNpm } from "./run-npm.ts";

/** What npm writes, besides packages. */
const written = ["package.json", "package-lock.json"];

/**
 * Installs a version of Offprint in a publication by `npm install`. If that fails, package.json and the lockfile are as they were.
 * @param root absolute path of the publication.
 * @throws UsageError with what npm said.
 */
export async function installPackage(root: string, { spec, version }: FetchedPackage): Promise<void> {
  const before = new Map<string, string | undefined>();
  for (const name of written) before.set(name, await readText(path.join(root, name)));
  // Ctrl+C ends npm; this process stays to put back what npm wrote.
  const stay = () => undefined;
  process.on("SIGINT", stay);
  const result = await runNpm(["install", spec, "--no-audit", "--no-fund"], root);
  const found = await openPackage(path.join(root, "node_modules/offprint")).catch(() => undefined);
  const isInstalled = result.isDone && found?.version === version;
  if (!isInstalled) for (const [name, text] of before) await restore(path.join(root, name), text);
  process.off("SIGINT", stay);
  if (isInstalled) return;
  const state = "npm install failed; package.json and package-lock.json are as they were";
  throw describeFailure(found ? state : `${state}, and npm ci brings back the packages`, result);
}

async function restore(file: string, text: string | undefined): Promise<void> {
  if (text === undefined) await rm(file, { force: true });
  else await writeFile(file, text);
}
