const attempts = 3;

/**
 * How many times the processor time of `work` grows when its input grows from `size` to four times `size`: about 4 for
 * linear work, about 16 for quadratic work. Processor time does not count the time that other processes take; the best of
 * several attempts counts. `size` should keep the processor busy for at least some ten milliseconds.
 */
export function measureGrowth(work: (size: number) => void, size: number): number {
  return measureTime(() => work(4 * size)) / measureTime(() => work(size));
}

/** Processor time in microseconds, at least one. */
function measureTime(work: () => void): number {
  const times = Array.from({ length: attempts }, () => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user;
  });
  return Math.max(1, Math.min(...times));
}
