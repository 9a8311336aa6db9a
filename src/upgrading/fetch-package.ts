import { execFile } from "node:child_process";
import { mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../model/usage-error.ts";
import { type OffprintPackage, openPackage } from "./open-package.ts";
import { type NpmResult, runNpm } from "./run-npm.ts";

/** A package to upgrade to: `spec` is what `npm install` gets. */
export interface FetchedPackage extends OffprintPackage {
  readonly spec: string;
}

/**
 * Downloads and unpacks a version of Offprint, without the packages that it needs.
 * @param wanted a version, a tag or a range (`0.2.0`, `latest`, `^0.2`), or the absolute path of a tarball.
 * @param scratch an empty folder.
 * @throws UsageError if npm does not find it, or the tarball is none.
 */
export async function fetchPackage(wanted: string, scratch: string): Promise<FetchedPackage> {
  const isTarball = path.isAbsolute(wanted);
  const tarball = isTarball ? wanted : await download(wanted, scratch);
  if (!(await isFile(tarball)))
    throw new UsageError(`${tarball}: no such file; expected a version or a tarball`);
  await mkdir(path.join(scratch, "unpacked"));
  try {
    // Relative paths: GNU tar takes what stands before a colon for a host.
    const file = path.relative(scratch, tarball);
    await promisify(execFile)("tar", ["-xzf", file, "-C", "unpacked"], { cwd: scratch });
  } catch {
    throw new UsageError(`${tarball} cannot be unpacked; expected a tarball that npm pack made`);
  }
  const found = await openPackage(path.join(scratch, "unpacked/package"), wanted);
  return { ...found, spec: isTarball ? wanted : `offprint@${found.version}` };
}

async function download(version: string, scratch: string): Promise<string> {
  const result = await runNpm(["pack", `offprint@${version}`, "--pack-destination", scratch], scratch);
  const [file] = (await readdir(scratch)).filter((name) => name.endsWith(".tgz"));
  if (!result.isDone || file === undefined)
    throw describeFailure(`offprint@${version} was not found`, result);
  return path.join(scratch, file);
}

/** Creates an error with npm's own lines. */
export function describeFailure(what: string, { errors }: NpmResult): UsageError {
  const lines = errors.map((line) => line.replace(/^npm (error|ERR!)\s*/, ""));
  return new UsageError(`${what}; npm says: ${lines.join(" / ") || "nothing"}`);
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}
