import { expect, it } from "vitest";
import { renderRobots } from "../../src/feeds/robots.ts";
import { createSampleSite } from "../helpers/sample-edition.ts";

it("allows everything, and lists both sitemaps by absolute URL", () => {
  expect(renderRobots(createSampleSite())).toBe(`User-agent: *
Allow: /

Sitemap: https://example.org/post/sitemap.xml
Sitemap: https://example.org/post/news-sitemap.xml
`);
});

it("adds the publication's rules, and omits its own if these have rules for all robots", () => {
  const gpt = { text: "User-agent: GPTBot\nDisallow: /", hasCommonGroup: false, sitemaps: [] };
  expect(renderRobots(createSampleSite(), gpt)).toBe(`User-agent: *
Allow: /

User-agent: GPTBot
Disallow: /

Sitemap: https://example.org/post/sitemap.xml
Sitemap: https://example.org/post/news-sitemap.xml
`);
  const all = { text: "User-agent: *\nDisallow: /old/", hasCommonGroup: true, sitemaps: [] };
  expect(renderRobots(createSampleSite(), all)).toBe(`User-agent: *
Disallow: /old/

Sitemap: https://example.org/post/sitemap.xml
Sitemap: https://example.org/post/news-sitemap.xml
`);
});
