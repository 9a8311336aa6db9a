/** A form of other systems, and the Markdown for it. */
export interface ShortcodeForm {
  readonly pattern: RegExp;
  readonly translate: (groups: readonly string[]) => string;
}

/** Reads `name="value"` pairs. */
export function readPairs(attributes: string): ReadonlyMap<string, string> {
  const pairs = attributes.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g);
  return new Map(
    [...pairs].map(([, name = "", double, single, plain]) => [name, double ?? single ?? plain ?? ""]),
  );
}
