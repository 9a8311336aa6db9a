import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureFolder } from "../memory/ensure-folder.ts";
import { codeOf, isMissing } from "../model/system-error.ts";
import { UsageError } from "../model/usage-error.ts";

/**
 * A folder in which a site is built before it is published. It is on the disk of its target (`.cache`), so that publishing is a
 * rename: `target` is the old site or the new one, never a part of either.
 */
export interface Stage {
  readonly folder: string;
  /** An empty folder on the same disk, for links to cached pages. */
  readonly cachedFolder: string;
  /**
   * Replaces `target` by the built site.
   * @throws UsageError if `target` is a file or a link.
   */
  publish(): Promise<void>;
  /** Removes the folder. */
  discard(): Promise<void>;
}

/** In the folder of each process: the site that it builds, and the site that it replaces. */
const NEW = "new";
const OLD = "old";

/** How often publishing is tried again, because another build published between the two renames. */
const MOST_ATTEMPTS = 20;

/**
 * Restores the old site if a build was killed while it replaced it, removes other files of killed builds, and creates a folder for a
 * new build.
 * @param home a folder on the target's disk, in which each process has its own folder.
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
 * Moves the old site back if a build was killed between the two renames of publishing. Does nothing if there is a site.
 * @returns whether it moved one.
 */
export async function restoreSite(home: string, target: string): Promise<boolean> {
  for (const { pid, folder } of await listRetired(home)) {
    // A running build is about to publish, unless another process has its number by now.
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
        `${target} is a file or a link; expected a folder: move it away, then build again`,
      );
    }
    await removeRetired(own);
    const hasOld = await renameIfThere(target, old);
    try {
      await rename(path.join(own, NEW), target);
      return await removeStage(own);
    } catch (error) {
      // Another build has published: its site is replaced too.
      if (isTaken(error) && attempt < MOST_ATTEMPTS) continue;
      if (hasOld && !existsSync(target)) await rename(old, target);
      throw error;
    }
  }
}

/** Removes folders of killed builds. They are named by the number of a process that no longer runs. */
async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!isRunning(Number(name))) await removeStage(path.join(home, name));
  }
}

async function removeStage(own: string): Promise<void> {
  await removeRetired(own);
  // After a page has failed, Eleventy may still be writing others.
  await rm(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Removes the old site. It is renamed first, because `restoreSite` must not find one that is partly removed. */
async function removeRetired(own: string): Promise<void> {
  const removed = path.join(own, randomUUID());
  if (await renameIfThere(path.join(own, OLD), removed)) await rm(removed, { recursive: true, force: true });
}

interface Retired {
  readonly pid: number;
  readonly folder: string;
}

/** Lists the sites that builds were replacing, newest first. */
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

/** Returns false if there is nothing to rename. */
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
    // There is no such process, or it is another user's: not a build of this project.
    return false;
  }
}
