import leven from "leven";

/** The known name that a mistyped one most likely means: at most a third of its letters differ, or two. */
export function findNearest(name: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  let nearest: string | undefined;
  let best = limit + 1;
  for (const candidate of known) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase(), { maxDistance: best });
    if (distance < best) [nearest, best] = [candidate, distance];
  }
  return nearest;
}
