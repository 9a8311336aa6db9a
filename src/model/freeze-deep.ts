/**
 * Freezes plain objects and arrays recursively, so that a record that is hashed once, or shared by several loads, cannot
 * change. Instances of classes (dates, lazy values) are immutable themselves. A frozen object is skipped, so its getters
 * are not called.
 */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && !Array.isArray(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freezeDeep(part);
  return value;
}
