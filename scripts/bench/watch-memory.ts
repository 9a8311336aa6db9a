import { readdirSync, readFileSync } from "node:fs";

export interface MemoryWatch {
  /** Megabytes; nothing where no /proc tells them. */
  peak(): number | undefined;
  stop(): void;
}

/** Often enough to see a build grow, seldom enough not to take part in what is measured. */
const interval = 50;

/** Looks again and again at how much a process and its descendants have resident together (proc(5)). */
export function watchMemory(pid: number | undefined): MemoryWatch {
  let peak = 0;
  const look = () => {
    if (pid !== undefined) peak = Math.max(peak, sumResident(pid));
  };
  const timer = process.platform === "linux" ? setInterval(look, interval) : undefined;
  return { peak: () => (peak > 0 ? peak / 1000 : undefined), stop: () => clearInterval(timer) };
}

/** Kilobytes. What processes share is counted for each of them. */
function sumResident(pid: number): number {
  const status = readIfThere(`/proc/${pid}/status`);
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
  return listChildren(pid).reduce((sum, child) => sum + sumResident(child), own * 1.024);
}

/** Each thread has its own children. */
function listChildren(pid: number): number[] {
  return listThreads(pid).flatMap((thread) =>
    (readIfThere(`/proc/${pid}/task/${thread}/children`).match(/\d+/g) ?? []).map(Number),
  );
}

function listThreads(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    // The process has ended since its parent was asked.
    return [];
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The same: a process or thread that has ended.
    return "";
  }
}
