import { dedent, quoteLines } from "./html-blocks.ts";

/** Names of notes in other systems, by the alerts that say the same. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    NOTE: "note info abstract summary tldr todo example question help faq seealso aside admonition callout notice alert",
    TIP: "tip hint success check done",
    IMPORTANT: "important attention deepdive",
    WARNING: "warning warn pitfall",
    CAUTION: "caution danger error bug failure fail missing",
  }).flatMap(([kind, all]) => all.split(" ").map((name) => [name, kind] as const)),
);

/** Finds the alert that a note of another system is, by its name in any case; undefined if it is none. */
export function findAlertKind(name: string): string | undefined {
  return names.get(name.toLowerCase());
}

/**
 * Formats an alert, without empty lines around it; nothing for one without words.
 * @param title left out if it only names the kind.
 */
export function formatAlert(kind: string, title: string, content: string): string {
  const text = dedent(content).trim();
  const plain = title.trim().replace(/^\*+|\*+$/g, "");
  const heading = plain === "" || plain.toLowerCase() === kind.toLowerCase() ? "" : `**${plain}**`;
  const whole = [heading, text].filter(Boolean).join("\n\n");
  return whole === "" ? "" : `> [!${kind}]\n${quoteLines(whole)}`;
}

/** Formats text that is folded below a line; it has more colons than blocks in it. */
export function formatDetails(summary: string, content: string): string {
  const title = summary.replace(/\s+/g, " ").trim();
  const text = dedent(content).trim();
  if (title === "" || text === "") return [title, text].filter(Boolean).join("\n\n");
  const inside = text.match(/^[ \t>]*:{3,}/gm)?.map((found) => found.replace(/[^:]/g, "").length) ?? [];
  const colons = ":".repeat(Math.max(3, ...inside.map((count) => count + 1)));
  return `${colons} details ${title}\n\n${text}\n\n${colons}`;
}
