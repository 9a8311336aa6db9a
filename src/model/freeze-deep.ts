/**
 * Freezes plain objects and arrays, all the way down: a record that was described once, or kept from one load for the next,
 * stays what it was. Instances of classes (dates) stay as they are: they guard themselves, as does what is frozen
 * already: its getters are not asked.
 */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && !Array.isArray(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freezeDeep(part);
  return value;
}
