import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { edit, edition } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

const findAfter = (path: string, found: string, put: string) => find("head", edit(path, found, put));

describe("the check of the head", () => {
  it.each([
    ["no lang", `lang="en"`, "", 'the lang of html is ""'],
    ["a lang that is no language tag", `lang="en"`, `lang="english!"`, 'the lang of html is "english!"'],
    ["no dir", ` dir="ltr"`, "", 'the dir of html is ""'],
    ["no charset", `<meta charset="utf-8">`, "", 'charset is ""'],
    ["no description", `name="description"`, `name="x"`, 'meta description is ""'],
    ["no viewport", `name="viewport"`, `name="x"`, 'meta viewport is ""'],
    ["no color-scheme", `name="color-scheme"`, `name="x"`, 'meta color-scheme is ""'],
    ["no twitter:card", `name="twitter:card"`, `name="x"`, 'meta twitter:card is ""'],
    ["no og:title", `property="og:title"`, `property="x"`, 'meta og:title is ""'],
    ["a wrong og:type", `content="website"`, `content="article"`, "website would pass"],
    ["a wrong og:url", `"og:url" content="https`, `"og:url" content="http`, 'og:url is "http:'],
    ["no canonical link", `rel="canonical"`, `rel="x"`, 'canonical is ""'],
    ["no rule for pictures", `name="robots"`, `name="x"`, 'robots is ""; max-image-preview:large would pass'],
    [
      "another rule",
      "max-image-preview:large",
      "max-image-preview:none",
      'robots is "max-image-preview:none"',
    ],
    ["no feed discovery", "application/atom+xml", "text/plain", "a link to one would pass"],
  ])("finds %s", async (_, found, put, message) => {
    expect(await findAfter("about.html", found, put)).toEqual([expect.stringContaining(message)]);
  });

  it("requires a page to say whether mining is reserved if the site's facts do", async () => {
    const site = { ...edition.site, aiUse: { block: [], mining: { reserved: true } } };
    const reserving = buildExpectedSite({ ...edition, site });
    const said = edit(
      "about.html",
      "<meta charset",
      '<meta name="tdm-reservation" content="1"><meta charset',
    );
    const silent = await find("head", said, reserving);
    expect(silent).not.toContainEqual(expect.stringContaining("about.html"));
    expect(silent).toContainEqual('index.html: meta tdm-reservation is ""; 1 would pass');
    expect(await find("head", said)).toEqual(['about.html: meta tdm-reservation is "1"; none would pass']);
  });

  it.each(["index, max-image-preview:large", "noindex"])("accepts robots %s", async (rules) => {
    expect(await findAfter("about.html", "max-image-preview:large", rules)).toEqual([]);
  });

  it("requires an article to be one, with its date", async () => {
    expect(await findAfter("2024/ferry.html", `content="article"`, `content="website"`)).toEqual([
      expect.stringContaining("article would pass"),
    ]);
    expect(await findAfter("2024/ferry.html", "article:published_time", "x")).toEqual([
      expect.stringContaining("article:published_time"),
    ]);
  });

  it("requires the page of an old address to send readers and search engines on", async () => {
    const path = "2022/ferry.html";
    expect(await findAfter(path, "noindex", "all")).toEqual([expect.stringContaining("noindex")]);
    expect(await findAfter(path, "post/2024/ferry", "post/2024/crane")).toEqual([
      expect.stringContaining("https://example.org/post/2024/ferry.html would pass"),
    ]);
  });

  it("finds a refresh on a page that is no old address", async () => {
    const refresh = `<meta http-equiv="refresh" content="0; url=index.html"><meta charset`;
    expect(await findAfter("about.html", "<meta charset", refresh)).toEqual([
      expect.stringContaining("no article or page names this as an old address"),
    ]);
  });
});
