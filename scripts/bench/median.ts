/** The middle of some numbers, between the two middle ones where their number is even; nothing where one is unknown. */
export function median(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
  if (known.length === 0 || known.length < numbers.length) return undefined;
  const upper = known[Math.floor(known.length / 2)];
  const lower = known[Math.ceil(known.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
