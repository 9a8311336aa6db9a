import { readdirSync, readFileSync } from "node:fs";

export interface MemoryWatch {
  /** Megabytes; undefined without /proc. */
  peak(): number | undefined;
  stop(): void;
}

/** Milliseconds: short enough to see a build grow, long enough not to affect the measurement. */
const interval = 50;

/** Samples the resident memory of a process and its descendants (proc(5)). */
export function watchMemory(pid: number | undefined): MemoryWatch {
  let peak = 0;
  const sample = () => {
    if (pid !== undefined) peak = Math.max(peak, sumResident(pid));
  };
  const timer = process.platform === "linux" ? setInterval(sample, interval) : undefined;
  return { peak: () => (peak > 0 ? peak / 1000 : undefined), stop: () => clearInterval(timer) };
}

/** Kilobytes. Shared memory is counted for each process. */
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
    // The process has ended.
    return [];
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process or thread has ended.
    return "";
  }
}
