/** Returns the result of a parser, or undefined if it refuses what the archive has: whatever it throws is about that input. */
export function attemptTo<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
