import type { Edition } from "../edition/edition.ts";
import { renderRobots } from "../feeds/render-robots.ts";

export const data = { permalink: "robots.txt", eleventyExcludeFromCollections: true };

export function render({ edition }: { edition: Edition }): string {
  return renderRobots(edition.site);
}
