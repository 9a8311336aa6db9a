import { vi } from "vitest";
import { waitLimit } from "./time-limits.ts";

/**
 * Repeats `check` until it neither throws nor rejects, and returns its result.
 * @param interval milliseconds between two attempts.
 * @throws the last error of `check` when `waitLimit` has passed.
 */
export function waitUntil<T>(check: () => T | Promise<T>, interval = 50): Promise<T> {
  return vi.waitFor(check, { timeout: waitLimit, interval });
}
