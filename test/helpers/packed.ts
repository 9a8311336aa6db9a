import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { makeOnce } from "./make-once.ts";
import { createProject } from "./project.ts";

const run = promisify(execFile);
const repository = path.resolve(import.meta.dirname, "../..");

type Change = (folder: string) => Promise<void>;

/** The tarballs of both packages. */
export interface Tarballs {
  readonly offprint: string;
  readonly createOffprint: string;
}

/** Finds both tarballs, which all test files of a run share. */
export async function findPacked(): Promise<Tarballs> {
  const folder = await makeOnce("packages", async () => {
    const made = await mkdtemp(path.join(tmpdir(), "offprint packages "));
    await packRepository(made);
    return made;
  });
  const names = await readdir(folder);
  const find = (start: RegExp) => path.join(folder, names.find((name) => start.test(name)) ?? "none");
  return { offprint: find(/^offprint-/), createOffprint: find(/^create-offprint-/) };
}

/**
 * Packs this repository as `npm pack` does, in a copy, because packing makes lib/ anew and other tests run commands from there.
 * @param folder where the tarballs are written.
 * @param change what to do to the copy before.
 */
export async function packRepository(folder: string, change?: Change): Promise<Tarballs> {
  const project = await createProject();
  try {
    // What npm packs besides code.
    for (const name of ["CHANGELOG.md", "LICENSE", "README.md"])
      await cp(path.join(repository, name), path.join(project.root, name));
    await change?.(project.root);
    return {
      offprint: await pack(project.root, folder),
      createOffprint: await pack(path.join(project.root, "scripts/create-offprint"), folder),
    };
  } finally {
    await project.remove();
  }
}

async function pack(root: string, folder: string): Promise<string> {
  const { stdout } = await run("npm", ["pack", "--pack-destination", folder], { cwd: root });
  return path.join(folder, stdout.trim().split("\n").at(-1) ?? "");
}

/** Unpacks a tarball of npm into a folder that is made. */
export async function unpack(tarball: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const scratch = await mkdtemp(path.join(path.dirname(target), "unpacked-"));
  await run("tar", ["--extract", "--gzip", "--file", tarball], { cwd: scratch });
  await rename(path.join(scratch, "package"), target);
  await rm(scratch, { recursive: true });
}

/** Writes a tarball that differs from another one, without compiling anything. */
export async function repack(tarball: string, target: string, change: Change): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), "offprint-repack-"));
  await unpack(tarball, path.join(scratch, "package"));
  await change(path.join(scratch, "package"));
  await run("tar", ["--create", "--gzip", "--file", target, "package"], { cwd: scratch });
  await rm(scratch, { recursive: true });
}

/** Replaces fields of the package.json in a folder; `undefined` removes one. */
export async function changeManifest(folder: string, fields: object): Promise<void> {
  const file = path.join(folder, "package.json");
  const manifest = z.looseObject({}).parse(JSON.parse(await readFile(file, "utf8")));
  await writeFile(file, JSON.stringify({ ...manifest, ...fields }, null, 2));
}

/** Puts the packages that Offprint depends on, and no others, into `node_modules` of a folder, from this repository. */
export async function linkDependencies(folder: string): Promise<void> {
  const text: unknown = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(text);
  for (const name of Object.keys(dependencies)) {
    const link = path.join(folder, "node_modules", name);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(path.join(repository, "node_modules", name), link);
  }
}
