import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../edition/usage-error.ts";

/**
 * A folder that a site is built in before anyone sees it. It lies beside its target's disk (`.cache`), so that
 * putting it in place is a rename: `target` is the old site or the new one, never half of either.
 */
export interface Stage {
  readonly folder: string;
  /** Puts the finished site in place of `target`, whole. */
  publish(target: string): Promise<void>;
  /** Throws the unfinished site away. */
  discard(): Promise<void>;
}

/** @param home a folder on the target's disk; each process has its own place in it. */
export async function createStage(home: string): Promise<Stage> {
  await removeAbandoned(home);
  const own = path.join(home, String(process.pid));
  const folder = path.join(own, "new");
  const retired = path.join(own, "old");
  const discard = () => rm(own, { recursive: true, force: true });
  await discard();
  await mkdir(folder, { recursive: true });
  return {
    folder,
    discard,
    publish: async (target) => {
      const hasOld = existsSync(target);
      if (hasOld && !(await lstat(target)).isDirectory()) {
        throw new UsageError(
          `${target} is not a folder of its own; move it away, and the site can take its place`,
        );
      }
      if (hasOld) await rename(target, retired);
      try {
        await rename(folder, target);
      } catch (error) {
        if (hasOld) await rename(retired, target);
        throw error;
      }
      await discard();
    },
  };
}

/** Builds that were killed leave their folder behind, named after a process that no longer runs. */
async function removeAbandoned(home: string): Promise<void> {
  if (!existsSync(home)) return;
  for (const name of await readdir(home)) {
    if (!isRunning(Number(name))) await rm(path.join(home, name), { recursive: true, force: true });
  }
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
