import { hash } from "node:crypto";
import { DateTime } from "luxon";
import { Lazy } from "../model/lazy.ts";

/** A longer key of an object, in UTF-16 code units, is hashed: objects that many pages share (a text, the frame) are large. */
const keyLimit = 200;

/** Keys by object, so that each is built once: an article is in the props of its page, of lists, of related articles and of feeds. */
const keys = new WeakMap<object, string>();

/**
 * Builds a key from the props of a page: equal props have equal keys, and props that could render differently have different keys.
 * Objects must not change afterwards; those of an Edition are frozen.
 * @param props plain data, dates and Lazy values.
 * @throws Error for anything else, such as a function: a key cannot tell what it would return.
 */
export function buildPropsKey(props: unknown): string {
  return keyOf("props", props);
}

/** @param name of the property, for errors. */
function keyOf(name: string, value: unknown): string {
  // The length marks the end of a text, whatever characters it has.
  if (typeof value === "string") return `${value.length}:${value}`;
  if (typeof value === "function") throw new Error(`the props of a page hold a function under ${name}`);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => keyOf(name, item)).join()}]`;
  const cached = keys.get(value);
  if (cached !== undefined) return cached;
  const text = keyOfObject(name, value);
  const key = text.length > keyLimit ? `#${hash("sha256", text)}` : text;
  keys.set(value, key);
  return key;
}

function keyOfObject(name: string, value: object): string {
  if (value instanceof DateTime) return `@${value.toMillis()} ${value.zoneName} ${value.locale}`;
  if (value instanceof Lazy) return `~${value.key.length}:${value.key}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype) {
    const what = "constructor" in value ? `a ${value.constructor.name}` : "an object without a prototype";
    throw new Error(`the props of a page hold ${what} under ${name}; expected plain data`);
  }
  return `{${Object.entries(value)
    .map(([name, part]) => `${name.length}:${name}=${keyOf(name, part)}`)
    .join()}}`;
}
