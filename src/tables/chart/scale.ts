/** Round numbers for the lines of a scale, from below the least value to above the greatest: steps of 1, 2 or 5 times a power of ten. */
export function listTicks(least: number, greatest: number, wanted = 4): number[] {
  const span = greatest - least || Math.abs(greatest) || 1;
  const power = 10 ** Math.floor(Math.log10(span / wanted));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => span / one <= wanted) ?? power;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(Math.ceil(greatest / step - 1e-9), first + 1);
  // Multiplied, because sums of decimals such as 0.1 are not exact.
  return Array.from({ length: last - first + 1 }, (_, index) => roundTo(step, (first + index) * step));
}

/** Removes what binary fractions add: 0.30000000000000004. */
function roundTo(step: number, value: number): number {
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) + 1e-9));
  return decimals > 20 ? value : Number(value.toFixed(decimals));
}

/** Finds the largest number up to `most` that passes a test which larger ones fail, by halving. */
export function findLargest(most: number, passes: (value: number) => boolean): number {
  let [low, high] = [0, most];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (passes(middle)) low = middle;
    else high = middle;
  }
  return low;
}
