import { describe, expect, it } from "vitest";
import { parseRobots, renderRobots } from "../../src/feeds/robots.ts";
import type { AiUse } from "../../src/model/site.ts";
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

describe("aiUse in robots.txt", () => {
  const render = (aiUse: AiUse, text?: string) => {
    const site = createSampleSite({ aiUse });
    const { part, diagnostics } = parseRobots(text ?? "", "src/static/robots.txt", site);
    const [head = ""] = renderRobots(site, text === undefined ? undefined : part).split("\n\nSitemap");
    return { head, mistakes: diagnostics.map(({ line, message }) => `${line}: ${message}`) };
  };
  const signals = { search: true, input: false, training: false, block: [] };

  it("is a Content-Signal line in the group for all robots", () => {
    expect(render(signals).head).toBe(`# What Content-Signal means: https://contentsignals.org/

User-agent: *
Content-Signal: search=yes, ai-input=no, ai-train=no
Allow: /`);
    expect(render({ training: false, block: [] }).head).toContain("Content-Signal: ai-train=no\n");
  });

  it("is a group that blocks crawlers by name, or all known ones of a purpose, each once", () => {
    expect(render({ block: ["gptbot", "Newbot", "GPTBot"] }).head).toBe(
      "User-agent: *\nAllow: /\n\nUser-agent: gptbot\nUser-agent: Newbot\nDisallow: /",
    );
    const { head } = render({ block: ["training", "GPTBot"] });
    expect(head.match(/GPTBot/g)).toHaveLength(1);
    expect(head).toContain("User-agent: CCBot\n");
    expect(head).not.toContain("ChatGPT-User");
  });

  it("stands in the publication's own group for all robots, below its last name", () => {
    const own = "User-agent: Newbot\nAllow: /\n\nUser-agent: *\n# and\nUser-agent: Oldbot\nDisallow: /old/";
    expect(render(signals, own)).toEqual({
      head: `# What Content-Signal means: https://contentsignals.org/

User-agent: Newbot
Allow: /

User-agent: *
# and
User-agent: Oldbot
Content-Signal: search=yes, ai-input=no, ai-train=no
Disallow: /old/`,
      mistakes: [],
    });
    expect(render(signals, "User-agent: *").head).toMatch(/User-agent: \*\nContent-Signal/);
  });

  it("leaves the publication's own part as it is if it has only blocked crawlers", () => {
    expect(render({ block: ["CCBot"] }, "User-agent: *\nDisallow: /old/").head).toBe(
      "User-agent: CCBot\nDisallow: /\n\nUser-agent: *\nDisallow: /old/",
    );
  });

  it("is reported where the publication's own part says the same or the opposite", () => {
    const own = "User-agent: *\nContent-Signal: search=yes\n\nUser-agent: ccbot\nAllow: /";
    expect(render({ ...signals, block: ["training"] }, own).mistakes).toEqual([
      "2: found a Content-Signal for all robots, which aiUse in _data/site.ts sets; remove one of the two",
      "4: found rules for ccbot, which aiUse.block in _data/site.ts blocks; remove one of the two",
    ]);
    expect(render({ block: [] }, own).mistakes).toEqual([]);
    const named = "User-agent: Newbot\nDisallow:\nContent-Signal: ai-train=yes\nUser-agent: *\nAllow: /";
    expect(render(signals, named).mistakes).toEqual([]);
  });
});
