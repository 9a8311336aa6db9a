import { describe, expect, it } from "vitest";
import { edit, find, sampleFiles } from "../sample-site.ts";

const link = `href="about.html"`;
const linkTo = (href: string) => find("links", edit("index.html", link, `href="${href}"`));

describe("the check of links", () => {
  it("accepts relative links, links elsewhere and own addresses", async () => {
    expect(await find("links", sampleFiles)).toEqual([]);
  });

  it.each([
    "about.html#main",
    "about.html#top",
    "./about.html",
    "%61bout.html",
    "mailto:desk@example.org",
    "https://example.com/",
    "https://example.org/post/about.html#main",
    "https://example.org/post/",
  ])("accepts %s", async (href) => {
    expect(await linkTo(href)).toEqual([]);
  });

  it.each([
    ["/about.html", "is an absolute path"],
    ["//example.org/about.html", "has no scheme"],
    ["tags/", "leads to a folder"],
    [".", "leads to a folder"],
    ["tags/..", "leads to a folder"],
    ["", "leads nowhere"],
    ["#", "leads nowhere"],
    ["about.html?page=2", "has a query"],
    ["../about.html", "leads out of the site"],
    ["%zz.html", "has a broken percent code"],
    ["about.html#%zz", "has a broken percent code"],
    ["none.html", "leads to none.html, which does not exist"],
    ["About.html", "but the file is called about.html"],
    ["about.html#nowhere", "nothing in about.html has that id"],
    ["https://example.org/post/none.html", "leads to none.html, which does not exist"],
  ])("refuses %s", async (href, message) => {
    expect(await linkTo(href)).toEqual([expect.stringContaining(message)]);
  });

  it("refuses a relative link on the page that is served at any depth, but not a jump within it", async () => {
    const files = edit("404.html", `href="https://example.org/post/about.html"`, link);
    expect(await find("links", files)).toEqual([
      expect.stringContaining("https://example.org/post/about.html would pass"),
    ]);
  });

  it("follows the refresh of an old address, pictures and feed discovery", async () => {
    const refresh = edit("2022/ferry.html", "url=../2024/ferry.html", "url=../2024/gone.html");
    const picture = edit("2024/crane.html", "../files/a1b2/quay.jpg", "../files/a1b2/gone.jpg", refresh);
    const feed = edit("about.html", `href="feed.json"`, `href="gone.json"`, picture);
    expect(await find("links", feed)).toHaveLength(3);
  });
});
