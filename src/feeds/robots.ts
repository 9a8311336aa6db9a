import type { Diagnostic } from "../model/diagnostic.ts";
import type { RobotsPart } from "../model/edition.ts";
import { type AiUse, aiPurposes, type Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { listBlockedCrawlers } from "./ai-crawlers.ts";

/** The sitemaps of every site. */
const ownSitemaps = ["sitemap.xml", "news-sitemap.xml"] as const;

const robotLine = /^\s*user-agent\s*:\s*([^#]*)/i;

/** The site's facts that a part of `robots.txt` is compared with. */
export type RobotsSite = Pick<Site, "url" | "aiUse">;

/**
 * Parses the publication's own part of `robots.txt` (RFC 9309, section 2.2).
 * @returns the part, and a diagnostic for each line that robots ignore, or that Offprint adds anyway.
 */
export function parseRobots(
  text: string,
  file: string,
  site: RobotsSite,
): { readonly part: RobotsPart; readonly diagnostics: readonly Diagnostic[] } {
  const lines = text.split(/\r\n?|\n/);
  const diagnostics: Diagnostic[] = [];
  const sitemaps: string[] = [];
  const robots: string[] = [];
  let group: string[] = [];
  let isGroupOpen = false;
  for (const [index, written] of lines.entries()) {
    const line = written.replace(/#.*/s, "").trim();
    if (line === "") continue;
    const [, name = "", value = ""] = /^([a-z][a-z-]*)\s*:\s*(.*)$/is.exec(line) ?? [];
    const message = describeLine(name, value, group, site);
    if (message !== undefined)
      diagnostics.push({ file, line: index + 1, column: 1, field: "robots", message });
    if (/^sitemap$/i.test(name)) sitemaps.push(value);
    const isRobot = /^user-agent$/i.test(name);
    // A name after a rule begins the next group (RFC 9309, section 2.1).
    if (isRobot) group = isGroupOpen ? [...group, value] : [value];
    if (isRobot) robots.push(value);
    isGroupOpen = isRobot;
  }
  const part = { text: lines.join("\n").trim(), hasCommonGroup: robots.includes("*"), sitemaps };
  return { part, diagnostics };
}

/**
 * Returns what is wrong with a line. Unknown fields are allowed, because some robots may know them.
 * @param group the robots of the group that the line is in.
 */
function describeLine(
  name: string,
  value: string,
  group: readonly string[],
  { url, aiUse }: RobotsSite,
): string | undefined {
  switch (name.toLowerCase()) {
    case "":
      return "found no field and its value; expected a line such as Disallow: /drafts/, or # before a comment";
    case "user-agent":
      return isBlocked(value, aiUse)
        ? `found rules for ${value}, which aiUse.block in _data/site.ts blocks; remove one of the two`
        : undefined;
    case "sitemap":
      if (ownSitemaps.some((own) => value === url + own))
        return `found ${value}, which Offprint adds itself; remove the line`;
      return /^https?:/i.test(value) && URL.canParse(value)
        ? undefined
        : "found a sitemap that is not an absolute URL; expected one such as https://example.org/photos.xml";
    case "content-signal":
      if (group.includes("*") && formatSignal(aiUse))
        return "found a Content-Signal for all robots, which aiUse in _data/site.ts sets; remove one of the two";
  }
  return group.length > 0
    ? undefined
    : `found ${name} before the first User-agent; write the line User-agent: * above it`;
}

function isBlocked(robot: string, aiUse: AiUse | undefined): boolean {
  const names = listBlockedCrawlers(aiUse?.block ?? []).map((name) => name.toLowerCase());
  return names.includes(robot.toLowerCase());
}

/** The keys of `Content-Signal` (contentsignals.org) for each purpose. */
const signals = { search: "search", input: "ai-input", training: "ai-train" } as const;

/**
 * Formats the line that says what robots may use the pages for (Content Signals, contentsignals.org). It belongs into a group.
 * @returns an empty text if the facts say nothing about it.
 */
function formatSignal(aiUse: AiUse = { block: [] }): string {
  const values = aiPurposes.flatMap((purpose) => {
    const isAllowed = aiUse[purpose];
    return isAllowed === undefined ? [] : [`${signals[purpose]}=${isAllowed ? "yes" : "no"}`];
  });
  return values.length > 0 ? `Content-Signal: ${values.join(", ")}` : "";
}

/**
 * Renders `robots.txt` (RFC 9309): rules that allow everything, the AI crawlers that are blocked, the publication's own part, and the
 * sitemaps. If that part has rules for all robots, ours are left out, because some robots read only the first such group.
 */
export function renderRobots(site: Site, part?: RobotsPart): string {
  const { aiUse } = site;
  const signal = formatSignal(aiUse);
  const sitemaps = ownSitemaps.map((url) => `Sitemap: ${absoluteUrl(site, url)}\n`);
  const own = part?.text ?? "";
  const blocks = [
    signal && "# What Content-Signal means: https://contentsignals.org/",
    part?.hasCommonGroup ? "" : ["User-agent: *", signal, "Allow: /"].filter(Boolean).join("\n"),
    formatBlocked(listBlockedCrawlers(aiUse?.block ?? [])),
    part?.hasCommonGroup ? addToCommonGroup(own, signal) : own,
  ];
  return [...blocks.filter((text) => text !== ""), sitemaps.join("")].join("\n\n");
}

function formatBlocked(crawlers: readonly string[]): string {
  if (crawlers.length === 0) return "";
  return [...crawlers.map((name) => `User-agent: ${name}`), "Disallow: /"].join("\n");
}

/** Adds a line below the names of the group for all robots. */
function addToCommonGroup(text: string, added: string): string {
  if (added === "") return text;
  const lines = text.split("\n");
  const first = lines.findIndex((line) => robotLine.exec(line)?.[1]?.trim() === "*");
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => !robotLine.test(line) && !/^\s*(?:#|$)/.test(line));
  const names = rest.slice(0, end === -1 ? rest.length : end).findLastIndex((line) => robotLine.test(line));
  return lines.toSpliced(first + names + 1, 0, added).join("\n");
}
