import type { RobotsPart } from "../model/edition.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { ownSitemaps } from "./parse-robots.ts";

/**
 * `robots.txt` (RFC 9309): everything is open but for what the publication says, and here are the sitemaps. A robot that
 * reads only the first rules for all robots must find the publication's, so that there are no others then.
 */
export function renderRobots(site: Site, part?: RobotsPart): string {
  const sitemaps = ownSitemaps.map((url) => `Sitemap: ${absoluteUrl(site, url)}\n`);
  const rules = [part?.hasCommonGroup ? "" : "User-agent: *\nAllow: /", part?.text ?? ""];
  return [...rules.filter((text) => text !== ""), sitemaps.join("")].join("\n\n");
}
