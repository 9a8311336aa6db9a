import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { packageRoot } from "../model/package-root.ts";
import { attempt } from "../model/system-error.ts";
import { UsageError } from "../model/usage-error.ts";
import { type OffprintPackage, openPackage, readText } from "./open-package.ts";

/** A publication's own version of Offprint, and how to get it again. */
export interface InstalledPackage extends OffprintPackage {
  /** The command that goes back to it. */
  readonly restore: string;
}

const dependencies = z.record(z.string(), z.string()).default({});
const manifestSchema = z.object({ dependencies, devDependencies: dependencies });

/**
 * Finds the version of Offprint that a publication has installed.
 * @throws UsageError if this command is not of that version, or the publication does not depend on Offprint.
 */
export async function findInstalled(root: string): Promise<InstalledPackage> {
  if (root === packageRoot)
    throw new UsageError(
      "this is the repository of Offprint; a publication that depends on it can be upgraded",
    );
  const spec = await readSpec(root);
  if (spec === undefined)
    throw new UsageError("package.json has no dependency offprint; install it: npm install offprint");
  const folder = path.join(root, "node_modules/offprint");
  if (attempt(() => realpathSync(folder)) !== packageRoot)
    throw new UsageError(
      "this command is not that of the publication; run npm install, then npx offprint upgrade",
    );
  const found = await openPackage(folder);
  const isFile = /^(file:|[./])|:\/\//.test(spec);
  return { ...found, restore: `npm install ${isFile ? JSON.stringify(spec) : `offprint@${found.version}`}` };
}

async function readSpec(root: string): Promise<string | undefined> {
  const text = await readText(path.join(root, "package.json"));
  try {
    const { dependencies, devDependencies } = manifestSchema.parse(
      JSON.parse((text ?? "{}").replace(/^\uFEFF/, "")),
    );
    return dependencies["offprint"] ?? devDependencies["offprint"];
  } catch {
    throw new UsageError("package.json cannot be read; expected JSON with dependencies");
  }
}

const foreignLocks = {
  "pnpm-lock.yaml": "pnpm add",
  "yarn.lock": "yarn add",
  "bun.lock": "bun add",
  "bun.lockb": "bun add",
};

/** A lockfile of another package manager than npm, and the command that installs a package by it. */
export function findForeignLock(
  root: string,
): { readonly file: string; readonly command: string } | undefined {
  const found = Object.entries(foreignLocks).find(([file]) => existsSync(path.join(root, file)));
  return found && { file: found[0], command: found[1] };
}

/** How many files git has changes of that are not committed; 0 without git. */
export async function countUncommitted(root: string): Promise<number> {
  try {
    const { stdout } = await promisify(execFile)("git", [
      "-C",
      root,
      "status",
      "--porcelain",
      "--untracked-files=all",
    ]);
    return stdout.split("\n").filter((line) => line !== "").length;
  } catch {
    return 0;
  }
}
