import { expect, it } from "vitest";
import { renderRobots } from "../../src/feeds/robots.ts";
import { createSampleSite } from "../helpers/sample-edition.ts";

it("allows everything and names both sitemaps with their whole address", () => {
  expect(renderRobots(createSampleSite())).toBe(`User-agent: *
Allow: /

Sitemap: https://example.org/post/sitemap.xml
Sitemap: https://example.org/post/news-sitemap.xml
`);
});

it("joins the rules of the publication to its own, which stand only where it has none for all robots", () => {
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
