const rounds = 5;
/** Growth below this needs no second measurement: linear work grows about 4 times, quadratic work about 16 times. */
const enough = 9;
/** In milliseconds: less than this says more of the garbage collector than of the work. */
const leastTime = 4;

/**
 * How many times the processor time of `work` grows when its input grows from `size` to four times `size`: about 4 for
 * linear work, about 16 for quadratic work. Processor time does not count the time that other processes take. What grows too much
 * is measured again, up to five times, and the shortest times count. `size` should keep the processor busy for at least some
 * milliseconds.
 */
export function measureGrowth(work: (size: number) => void, size: number): number {
  work(size);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = most;
  for (let round = 0; round < rounds && growth >= enough; round++) {
    least = Math.min(
      least,
      measureTime(() => work(size)),
    );
    most = Math.min(
      most,
      measureTime(() => work(4 * size)),
    );
    growth = most / Math.max(least, leastTime);
  }
  return growth;
}

/** Processor time of this process, in milliseconds. */
function measureTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Makes text of at least `size` characters of the same piece, or of pieces by their index. */
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
