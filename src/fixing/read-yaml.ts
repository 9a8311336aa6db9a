import { isDeepStrictEqual } from "node:util";
import { type Document, parseDocument } from "yaml";

/** A YAML document without mistakes, and its value. */
interface ReadYaml {
  readonly document: Document;
  readonly data: unknown;
}

/** Reads YAML; undefined if it is not valid. Repeated names are left to the build, which reports them. */
export function readYaml(yaml: string): ReadYaml | undefined {
  const document = parseDocument(yaml, { uniqueKeys: false, logLevel: "error" });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  try {
    const data: unknown = document.toJS();
    return { document, data };
  } catch {
    // An alias (*a) of nothing, or one of thousands.
    return undefined;
  }
}

/** Returns the second text if its value is that of the first, and else the first; the order of fields does not count. */
export function keepValue(before: string, after: string): string {
  if (before === after) return before;
  const [read, changed] = [readYaml(before), readYaml(after)];
  return read && changed && isDeepStrictEqual(read.data, changed.data) ? after : before;
}
