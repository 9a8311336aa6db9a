import type { Diagnostic } from "../model/diagnostic.ts";
import type { RobotsPart } from "../model/edition.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";

/** The sitemaps of every site. */
const ownSitemaps = ["sitemap.xml", "news-sitemap.xml"] as const;

/**
 * Parses the publication's own part of `robots.txt` (RFC 9309, section 2.2).
 * @param siteUrl absolute URL of the site.
 * @returns the part, and a diagnostic for each line that robots ignore or that Offprint adds anyway.
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

/** Returns what is wrong with a line. Unknown fields are allowed, because some robots may know them. */
function describeLine(name: string, value: string, hasRobot: boolean, siteUrl: string): string | undefined {
  switch (name.toLowerCase()) {
    case "":
      return "found no field and its value; expected a line such as Disallow: /drafts/, or # before a comment";
    case "user-agent":
      return undefined;
    case "sitemap":
      if (ownSitemaps.some((url) => value === siteUrl + url))
        return `found ${value}, which Offprint adds itself; remove the line`;
      return /^https?:/i.test(value) && URL.canParse(value)
        ? undefined
        : "found a sitemap that is not an absolute URL; expected one such as https://example.org/photos.xml";
    default:
      return hasRobot
        ? undefined
        : `found ${name} before the first User-agent; write the line User-agent: * above it`;
  }
}

/**
 * Renders `robots.txt` (RFC 9309): rules that allow everything, the publication's own part, and the sitemaps. If that part has rules for
 * all robots, ours are left out, because some robots read only the first such group.
 */
export function renderRobots(site: Site, part?: RobotsPart): string {
  const sitemaps = ownSitemaps.map((url) => `Sitemap: ${absoluteUrl(site, url)}\n`);
  const rules = [part?.hasCommonGroup ? "" : "User-agent: *\nAllow: /", part?.text ?? ""];
  return [...rules.filter((text) => text !== ""), sitemaps.join("")].join("\n\n");
}
