import { createHash } from "node:crypto";
import type { Frame } from "../edition/frame.ts";

/**
 * Functions in props add nothing to what the data beside them says: other forms of a text whose HTML is there, changes
 * between commits that are named.
 */
const derived = new Set(["absoluteHtml", "standaloneHtml", "readChanges"]);

const frames = new WeakMap<object, string>();

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
  // The same for every page of a build, so described once.
  return key === "frame" && isObject(value) ? describeFrame(value) : value;
}

function describeFrame(frame: object): string {
  const known = frames.get(frame);
  if (known !== undefined) return known;
  const text = createHash("sha256").update(JSON.stringify(frame)).digest("hex");
  frames.set(frame, text);
  return text;
}

function isObject(value: unknown): value is Frame {
  return typeof value === "object" && value !== null;
}
