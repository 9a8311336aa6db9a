import type { VersionCorrection } from "./version.ts";

/** What tells a note from others: all of its words, however YAML wrapped and quoted them. */
export function nameCorrection({ date, kind, text, was, now }: VersionCorrection): string {
  return JSON.stringify([date, kind, text, was ?? "", now ?? ""].map(fold));
}

/** White space as a reader sees it. */
export function fold(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
