import { createHash } from "node:crypto";

/**
 * Functions in props add nothing to what the data beside them says: other forms of a text whose HTML is there, changes
 * between commits that are named.
 */
const derived = new Set(["absoluteHtml", "standaloneHtml", "readChanges"]);

/** What stands in the props of many pages is described once: the frame in all, a text in its page, its copy and feeds. */
const shared = new Set(["frame", "body"]);
const digests = new WeakMap<object, string>();

/**
 * Everything that a page is made from, as text: equal for equal props, different where anything differs that could show.
 * @throws Error for a function that is not known to be derived from data, which would go unnoticed otherwise.
 */
export function describeProps(props: unknown): string {
  return JSON.stringify(props, describeValue);
}

function describeValue(key: string, value: unknown): unknown {
  if (typeof value === "function") {
    if (key === "renderHtml") return value((url: string) => url);
    if (derived.has(key)) return undefined;
    throw new Error(`the props of a page hold the function ${key}, and nothing says what it would show`);
  }
  if (value instanceof Map || value instanceof Set) {
    throw new Error(`the props of a page hold a ${value.constructor.name} under ${key}; expected an array`);
  }
  return shared.has(key) && typeof value === "object" && value !== null ? digest(value) : value;
}

function digest(value: object): string {
  const known = digests.get(value);
  if (known !== undefined) return known;
  const text = createHash("sha256").update(describeProps(value)).digest("hex");
  digests.set(value, text);
  return text;
}
