import { expect, it } from "vitest";
import { renderRobots } from "../../src/feeds/render-robots.ts";
import { createSampleSite } from "../helpers/sample-edition.ts";

it("allows everything and names both sitemaps with their whole address", () => {
  expect(renderRobots(createSampleSite())).toBe(`User-agent: *
Allow: /

Sitemap: https://example.org/post/sitemap.xml
Sitemap: https://example.org/post/news-sitemap.xml
`);
});
