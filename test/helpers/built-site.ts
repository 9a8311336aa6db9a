import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { createNewspaperProject, newspaperClock } from "../fixtures/newspaper/create-newspaper.ts";
import { createProject, openProject, type Project } from "./project.ts";
import { publishTwice } from "./project-history.ts";
import { waitUntil } from "./wait-until.ts";

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
 * Finds a project with its site in `dist` and a filled cache. The first test file that asks for a site builds it, the others
 * wait for it. All read the same files, so do not change them: take a copy.
 * @returns absolute path of the project.
 * @throws Error with the output of the build if it failed.
 */
export async function findBuiltSite(name: SiteName): Promise<string> {
  const folder = path.join(inject("sharedFolder"), name);
  const failure = `${folder} failed`;
  if (await isFirst(`${folder} started`)) {
    await build(name, folder).catch((error: unknown) => writeFile(failure, String(error)));
  }
  await waitUntil(() => {
    if (!existsSync(folder) && !existsSync(failure)) throw new Error(`no site ${name} yet`);
  });
  if (existsSync(failure)) throw new Error(await readFile(failure, "utf8"));
  return folder;
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

function copy(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

/** Test files run in processes of their own: only one of them makes the folder. */
function isFirst(folder: string): Promise<boolean> {
  return mkdir(folder).then(
    () => true,
    () => false,
  );
}

async function build(name: SiteName, folder: string): Promise<void> {
  console.log(`building the ${name} site, which tests share`);
  const project = await projects[name]();
  for (const script of ["build", "check"]) {
    const { status, stdout, stderr } = await project.run(script, [], clockOf(name));
    if (status !== 0 || stderr !== "")
      throw new Error(`npm run ${script} of the ${name} site failed:\n${stdout}${stderr}`);
  }
  await rename(project.root, folder);
}
