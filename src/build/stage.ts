import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureFolder } from "../memory/ensure-folder.ts";
import { codeOf, isMissing } from "../model/system-error.ts";
import { UsageError } from "../model/usage-error.ts";

/**
 * A folder that a site is built in before anyone sees it. It lies on its target's disk (`.cache`), so that
 * putting it in place is a rename: `target` is the old site or the new one, never half of either.
 */
export interface Stage {
  readonly folder: string;
  /** An empty folder on the same disk. */
  readonly cachedFolder: string;
  /** Puts the finished site in place of `target`, whole. */
  publish(): Promise<void>;
  /** Throws the unfinished site away. */
  discard(): Promise<void>;
}

/** In a process's own folder: the site that is being built, and the one that it replaces. */
const NEW = "new";
const OLD = "old";

/** How often another build may publish between the two renames of this one. */
const MOST_ATTEMPTS = 20;

/**
 * Restores what a killed build left (`restoreSite`), removes the rest of it, and makes a folder for a new build.
 * @param home a folder on the target's disk; each process has its own place in it.
 * @param target absolute path of the published site.
 */
export async function createStage(home: string, target: string): Promise<Stage> {
  await restoreSite(home, target);
  ensureFolder(home);
  await removeAbandoned(home);
  const own = path.join(home, String(process.pid));
  const folder = path.join(own, NEW);
  const discard = () => removeStage(own);
  await discard();
  const cachedFolder = path.join(own, "cached");
  await mkdir(folder, { recursive: true });
  await mkdir(cachedFolder);
  return { folder, cachedFolder, discard, publish: () => publish(own, target) };
}

/**
 * A build that is killed between the two renames of publishing leaves no site, and the old one in its own folder: puts it
 * back. Does nothing where there is a site.
 * @returns whether it did.
 */
export async function restoreSite(home: string, target: string): Promise<boolean> {
  for (const { pid, folder } of await listRetired(home)) {
    // One that runs is about to put its site in place, unless the number is another process's by now.
    for (let attempt = 0; attempt < 20 && isOther(pid) && !existsSync(target); attempt++) await wait(50);
    if (existsSync(target)) return false;
    const isRestored = await renameIfThere(folder, target);
    if (isRestored) return true;
  }
  return false;
}

async function publish(own: string, target: string): Promise<void> {
  const old = path.join(own, OLD);
  for (let attempt = 1; ; attempt++) {
    if (existsSync(target) && !(await lstat(target)).isDirectory()) {
      throw new UsageError(
        `${target} is not a folder of its own; move it away, and the site can take its place`,
      );
    }
    await removeRetired(own);
    const hasOld = await renameIfThere(target, old);
    try {
      await rename(path.join(own, NEW), target);
      return await removeStage(own);
    } catch (error) {
      // Another build's site is there: it is replaced like any other.
      if (isTaken(error) && attempt < MOST_ATTEMPTS) continue;
      if (hasOld && !existsSync(target)) await rename(old, target);
      throw error;
    }
  }
}

/** Builds that were killed leave their folder behind, named after a process that no longer runs. */
async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!isRunning(Number(name))) await removeStage(path.join(home, name));
  }
}

async function removeStage(own: string): Promise<void> {
  await removeRetired(own);
  // Where one page failed, Eleventy may still be writing others into the folder.
  await rm(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** By another name first: half of a site that is being removed must not be taken for one to restore. */
async function removeRetired(own: string): Promise<void> {
  const removed = path.join(own, randomUUID());
  if (await renameIfThere(path.join(own, OLD), removed)) await rm(removed, { recursive: true, force: true });
}

interface Retired {
  readonly pid: number;
  readonly folder: string;
}

/** The sites that builds were about to replace, the newest first. */
async function listRetired(home: string): Promise<readonly Retired[]> {
  const names = await readdir(home).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const folder = path.join(home, name, OLD);
      const stats = await lstat(folder).catch(() => undefined);
      return stats?.isDirectory() ? [{ pid: Number(name), folder, time: stats.ctimeMs }] : [];
    }),
  );
  return found.flat().sort((a, b) => b.time - a.time);
}

/** False where there is nothing to rename. */
async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return codeOf(error) === "ENOTEMPTY" || codeOf(error) === "EEXIST";
}

function isOther(pid: number): boolean {
  return pid !== process.pid && isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process, or not ours to ask: in both cases not a build of this project.
    return false;
  }
}
