import type { Diagnostic } from "../model/diagnostic.ts";
import type { RobotsPart } from "../model/edition.ts";

/** What the build writes into `robots.txt` by itself. */
export const ownSitemaps = ["sitemap.xml", "news-sitemap.xml"] as const;

/**
 * Parses lines of a `robots.txt` (RFC 9309, section 2.2), which stands at `file`.
 * @param siteUrl where the site is published.
 * @returns the lines, and each that a robot would pass over or that the build writes already.
 */
export function parseRobots(
  text: string,
  file: string,
  siteUrl: string,
): { readonly part: RobotsPart; readonly diagnostics: readonly Diagnostic[] } {
  const lines = text.split(/\r\n?|\n/);
  const diagnostics: Diagnostic[] = [];
  const robots: string[] = [];
  const sitemaps: string[] = [];
  for (const [index, written] of lines.entries()) {
    const line = written.replace(/#.*/s, "").trim();
    if (line === "") continue;
    const [, name = "", value = ""] = /^([a-z][a-z-]*)\s*:\s*(.*)$/is.exec(line) ?? [];
    const message = describeLine(name, value, robots.length > 0, siteUrl);
    if (message !== undefined)
      diagnostics.push({ file, line: index + 1, column: 1, field: "robots", message });
    if (/^user-agent$/i.test(name)) robots.push(value);
    if (/^sitemap$/i.test(name)) sitemaps.push(value);
  }
  const part = { text: lines.join("\n").trim(), hasCommonGroup: robots.includes("*"), sitemaps };
  return { part, diagnostics };
}

/** What is wrong with a line; nothing for fields that only some robots know. */
function describeLine(name: string, value: string, hasRobot: boolean, siteUrl: string): string | undefined {
  switch (name.toLowerCase()) {
    case "":
      return "found no field and its value; expected a line such as Disallow: /drafts/, or # before a comment";
    case "user-agent":
      return undefined;
    case "sitemap":
      if (ownSitemaps.some((url) => value === siteUrl + url))
        return `found ${value}, which the build names by itself; leave the line out`;
      return /^https?:/i.test(value) && URL.canParse(value)
        ? undefined
        : "found a sitemap without its whole address; expected one such as https://example.org/photos.xml";
    default:
      return hasRobot
        ? undefined
        : `found ${name} above every User-agent; write the line User-agent: * before it`;
  }
}
