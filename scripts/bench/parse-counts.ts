/** What a build says it did, such as `pages rendered` → 12. */
export type Counts = ReadonlyMap<string, number>;

/** Reads phrases such as `12 pages rendered` and `1 file read` out of what a build printed; of two alike the last counts. */
export function parseCounts(stdout: string): Counts {
  const phrase = /\b(\d[\d,]*) (page|file|text)s? (rendered|minified|parsed|read|written|checked|reused)\b/g;
  return new Map(
    [...stdout.matchAll(phrase)].map(([, number = "", noun, verb]) => [
      `${noun}s ${verb}`,
      Number(number.replaceAll(",", "")),
    ]),
  );
}
