import leven from "leven";

/** Nobody mistypes a longer name by so little that a hint would help; to compare two takes time with the product of their lengths. */
const longest = 100;

/**
 * The known name that a mistyped one most likely means: at most a third of the shorter one's characters differ. Two neighbours that
 * changed places count once, as the most frequent slip of all; capital letters do not count.
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
