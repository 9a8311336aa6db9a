import { describe, expect, it } from "vitest";
import { absoluteUrl, relativeUrl } from "../../src/model/urls.ts";

describe("a relative URL", () => {
  it.each([
    ["index.html", "2021/a.html", "2021/a.html"],
    ["2021/a.html", "index.html", "../index.html"],
    ["2021/a.html", "2021/b.html", "b.html"],
    ["2021/a.html", "2020/a.html", "../2020/a.html"],
    ["2021/a.html", "2021.html", "../2021.html"],
    ["2021/a.html", "tags/x.html#top", "../tags/x.html#top"],
    ["2021/a.html", "2021/a.html", "a.html"],
    ["2021/a.html", "2021/a.html#b", "#b"],
    ["a/b/c/d.html", "a/x/y.html", "../../x/y.html"],
    ["a/b.html", "a/b/c.html", "b/c.html"],
  ])("leads from %s to %s by %s", (from, to, expected) => {
    expect(relativeUrl(from, to)).toBe(expected);
    expect(new URL(expected, `file:///site/${from}`).href).toBe(`file:///site/${to}`);
  });
});

describe("an absolute URL", () => {
  const site = { url: "https://example.org/post/" };

  it("is the site's own for the home page", () => {
    expect(absoluteUrl(site, "index.html")).toBe("https://example.org/post/");
    expect(absoluteUrl(site, "index.html#a")).toBe("https://example.org/post/#a");
  });

  it("keeps the file's name for all others", () => {
    expect(absoluteUrl(site, "2021/index.html")).toBe("https://example.org/post/2021/index.html");
  });
});
