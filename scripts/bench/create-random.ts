/** Pseudo-random numbers: the same for a seed on every machine. */
export interface Random {
  /** At least 0, below 1. */
  fraction(): number;
  /** At least `from`, at most `to`. */
  integer(from: number, to: number): number;
  /** @throws RangeError for an empty list. */
  pick<T>(items: readonly T[]): T;
}

/** @param seed any integer; the sequences of neighbouring seeds are unrelated. */
export function createRandom(seed: number): Random {
  // Xorshift (Marsaglia 2003, Journal of Statistical Software 8/14). Its state must not be 0.
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  const fraction = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const integer = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  // The first numbers of small seeds are similar.
  for (let i = 0; i < 8; i++) fraction();
  return {
    fraction,
    integer,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError("picked from an empty list; expected at least one item");
      return item;
    },
  };
}
