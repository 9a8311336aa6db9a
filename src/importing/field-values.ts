/** Reads values of front matter that other systems write in several forms. */
export function readText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return undefined;
  const text = value.replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
}

/** Reads names: a list, one text, `{ name: … }`, a list of those, or texts with commas. */
export function readNames(value: unknown, separator: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => readNames(item, /$^/));
  if (typeof value === "object" && value !== null) {
    const fields = new Map(Object.entries(value));
    const name = readText(fields.get("name")) ?? readText(fields.get("title")) ?? readText(fields.get("id"));
    return name === undefined ? [] : [name];
  }
  const text = readText(value);
  return (text?.split(separator) ?? [])
    .map((name) => name.trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
}

export function readFlag(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (/^(?:true|yes|on)$/.test(text)) return true;
  return /^(?:false|no|off)$/.test(text) ? false : undefined;
}
