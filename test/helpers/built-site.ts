import { cpSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createNewspaperProject, newspaperClock } from "../fixtures/newspaper/create-newspaper.ts";
import { makeOnce } from "./make-once.ts";
import { createProject, openProject, type Project } from "./project.ts";
import { publishTwice } from "./project-history.ts";

/** Noon of the day after the newest article of the fixture site. */
export const clock = { SOURCE_DATE_EPOCH: "1616324400" };

/** A morning after the newest article of the sample. */
const sampleClock = { SOURCE_DATE_EPOCH: "1795856400" };

const clocks: { readonly [name in SiteName]?: typeof clock } = {
  sample: sampleClock,
  newspaper: { SOURCE_DATE_EPOCH: String(newspaperClock.toSeconds()) },
};

/** The clock with which a shared site was built. */
export function clockOf(name: SiteName): typeof clock {
  return clocks[name] ?? clock;
}

const projects = {
  fixture: () => createProject(),
  /** The fixture site in a repository with two commits. */
  history: async () => {
    const project = await createProject();
    await publishTwice(project);
    await copyCache(openProject(await findBuiltSite("fixture")), project);
    return project;
  },
  /** 49 stories with pictures of every shape. */
  newspaper: () => createNewspaperProject(),
  /** The repository's own publication. */
  sample: () => createProject(path.resolve(import.meta.dirname, "../..")),
};

export type SiteName = keyof typeof projects;

/**
 * Finds a project with its site in `dist` and a filled cache, which passed `npm run check`. The first test file that asks for a
 * site builds it, the others wait for it. All read the same files, so do not change them: take a copy.
 * @returns absolute path of the project.
 * @throws Error with the output of the build or the check if it failed.
 */
export function findBuiltSite(name: SiteName): Promise<string> {
  return makeOnce(name, () => build(name));
}

/** A copy of a built site, with its filled cache, to be changed. */
export async function copyBuiltSite(name: SiteName): Promise<Project> {
  const site = await findBuiltSite(name);
  const root = await mkdtemp(path.join(tmpdir(), "offprint site "));
  await copy(site, root);
  return openProject(root);
}

/** So that a project builds at once what another has built before. */
export function copyCache(from: Project, to: Project): Promise<void> {
  return copy(path.join(from.root, ".cache"), path.join(to.root, ".cache"));
}

/** Synchronous, which takes a quarter of the processor time for so many small files. */
async function copy(from: string, to: string): Promise<void> {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

async function build(name: SiteName): Promise<string> {
  console.log(`building the ${name} site, which tests share`);
  const project = await projects[name]();
  for (const script of ["build", "check"]) {
    const { status, stdout, stderr } = await project.run(script, [], clockOf(name));
    if (status !== 0 || stderr !== "")
      throw new Error(`npm run ${script} of the ${name} site failed:\n${stdout}${stderr}`);
  }
  return project.root;
}
