import leven from "leven";

/** The longest name, in UTF-16 code units, that is compared: the time for two names grows with the product of their lengths. */
const longest = 100;

/**
 * Finds the known name closest to a mistyped one: at most a third of the shorter one's characters differ. Two swapped neighbours,
 * the most frequent slip, count once; letter case is ignored.
 */
export function findNearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  const typed = name.toLowerCase();
  let nearest: string | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const limit = Math.floor(Math.min(name.length, candidate.length) / 3);
    if (Math.abs(name.length - candidate.length) > limit) continue;
    const distance = countSlips(typed, candidate.toLowerCase(), Math.min(limit + 1, best));
    if (distance <= limit && distance < best) [nearest, best] = [candidate, distance];
  }
  return nearest;
}

/** @param most where counting ends. */
function countSlips(a: string, b: string, most: number): number {
  return isSwapped(a, b) ? Math.min(1, most) : leven(a, b, { maxDistance: most });
}

/** True where two neighbouring characters changed places, and nothing else differs. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}
