import { hash } from "node:crypto";
import { DateTime } from "luxon";
import { Lazy } from "../model/lazy.ts";

/** Descriptions longer than this are told by their hash: what stands in many pages (a text, the frame) is long. */
const LONGEST = 200;

/** Of each record: an article stands in its page, in lists, beside its neighbours and in feeds. */
const known = new WeakMap<object, string>();

/**
 * Describes everything that a page is made from: equal for equal props, different where anything differs that could show.
 * Records are taken to stay as they are, which those of an Edition do: they are frozen.
 * @param props plain data, dates and Lazy values.
 * @throws Error for anything else, such as a function: nothing says what it would show.
 */
export function describeProps(props: unknown): string {
  return describe("props", props);
}

function describe(key: string, value: unknown): string {
  // The length says where a text ends, whatever it holds.
  if (typeof value === "string") return `${value.length}:${value}`;
  if (typeof value === "function") throw new Error(`the props of a page hold a function under ${key}`);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => describe(key, item)).join()}]`;
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = describeObject(key, value);
  const short = text.length > LONGEST ? `#${hash("sha256", text)}` : text;
  known.set(value, short);
  return short;
}

function describeObject(key: string, value: object): string {
  if (value instanceof DateTime) return `@${value.toMillis()} ${value.zoneName} ${value.locale}`;
  if (value instanceof Lazy) return `~${value.key.length}:${value.key}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype) {
    const what = "constructor" in value ? `a ${value.constructor.name}` : "an object without a prototype";
    throw new Error(`the props of a page hold ${what} under ${key}; expected plain data`);
  }
  return `{${Object.entries(value)
    .map(([name, part]) => `${name.length}:${name}=${describe(name, part)}`)
    .join()}}`;
}
