const rounds = 5;
/** Growth below this is not measured again: linear work grows about 4 times, quadratic work about 16 times. */
const enough = 9;
/** Milliseconds. Shorter times depend on the garbage collector more than on the work. */
const leastTime = 4;

/**
 * Measures by what factor the processor time of `work` grows when its input grows from `size` to four times `size`: about 4 for
 * linear work, about 16 for quadratic work. Other processes do not count. A large factor is measured again, up to five times, and
 * the shortest times count. `size` should take some milliseconds, and not much more: what a larger one costs, each run of the
 * tests pays.
 */
export function measureGrowth(work: (size: number) => void, size: number): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = most;
  for (let round = 0; round < rounds && growth >= enough; round++) {
    // The larger one first: it warms up the code for both, and where it is short, the smaller one is not needed.
    most = Math.min(
      most,
      measureTime(() => work(4 * size)),
    );
    if (most < enough * leastTime) return most / leastTime;
    least = Math.min(
      least,
      measureTime(() => work(size)),
    );
    growth = most / Math.max(least, leastTime);
  }
  return growth;
}

/** {@link measureGrowth} for work that other work waits for. */
export async function measureAsyncGrowth(
  work: (size: number) => Promise<unknown>,
  size: number,
): Promise<number> {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = most;
  for (let round = 0; round < rounds && growth >= enough; round++) {
    most = Math.min(most, await measureAsyncTime(() => work(4 * size)));
    if (most < enough * leastTime) return most / leastTime;
    least = Math.min(least, await measureAsyncTime(() => work(size)));
    growth = most / Math.max(least, leastTime);
  }
  return growth;
}

async function measureAsyncTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Returns the processor time of `work` in this process, in milliseconds. */
function measureTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Creates text of at least `size` characters from one piece, or from pieces by their index. */
export function repeat(piece: string | ((index: number) => string)): (size: number) => string {
  return (size) => {
    const pieces: string[] = [];
    for (let [index, length] = [0, 0]; length < size; index++) {
      const next = typeof piece === "string" ? piece : piece(index);
      pieces.push(next);
      length += next.length;
    }
    return pieces.join("");
  };
}
