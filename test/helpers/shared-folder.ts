import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder that all test files of a run share, for sites that are built once. */
    readonly sharedFolder: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "offprint shared "));
  project.provide("sharedFolder", folder);
  // In watch mode, the code may have changed since a site was built.
  project.onTestsRerun(async () => {
    for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true });
  });
  return () => rm(folder, { recursive: true, force: true });
}
