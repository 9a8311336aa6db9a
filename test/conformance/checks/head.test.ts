import { describe, expect, it } from "vitest";
import { checkHead } from "../../../src/checking/conformance/checks/head.ts";
import { edit, sampleFiles } from "../../checking/sample-site.ts";
import { judgePage } from "../judge-sample.ts";

const judge = (path: string, found: string, put: string) =>
  judgePage(checkHead, path, edit(path, found, put));

describe("checkHead", () => {
  it.each([...sampleFiles.keys()].filter((path) => path.endsWith(".html")))("accepts %s", (path) => {
    expect(judgePage(checkHead, path, sampleFiles)).toEqual([]);
  });

  it.each([
    ["no lang", `lang="en"`, "", 'html has lang ""'],
    ["a lang that is no language tag", `lang="en"`, `lang="english!"`, 'html has lang "english!"'],
    ["no dir", ` dir="ltr"`, "", 'html has dir ""'],
    ["no charset", `<meta charset="utf-8">`, "", 'found charset ""'],
    ["no title", "<title>About us</title>", "<title></title>", "found no title"],
    ["no description", `name="description"`, `name="x"`, "found no meta description"],
    ["no viewport", `name="viewport"`, `name="x"`, "found no meta viewport"],
    ["no color-scheme", `name="color-scheme"`, `name="x"`, "found no meta color-scheme"],
    ["no twitter:card", `name="twitter:card"`, `name="x"`, "found no meta twitter:card"],
    ["no og:title", `property="og:title"`, `property="x"`, "found no meta og:title"],
    ["a wrong og:type", `content="website"`, `content="article"`, "website would pass"],
    ["a wrong og:url", `"og:url" content="https`, `"og:url" content="http`, 'og:url is "http:'],
    ["no canonical link", `rel="canonical"`, `rel="x"`, "found no canonical link"],
    ["no rule for pictures", `name="robots"`, `name="x"`, 'robots is ""; max-image-preview:large would pass'],
    [
      "another rule",
      "max-image-preview:large",
      "max-image-preview:none",
      'robots is "max-image-preview:none"',
    ],
    ["no feed discovery", "application/atom+xml", "text/plain", "found no link to an Atom feed"],
  ])("finds %s", (_, found, put, message) => {
    expect(judge("about.html", found, put)).toEqual([expect.stringContaining(message)]);
  });

  it.each(["index, max-image-preview:large", "noindex"])("accepts robots %s", (rules) => {
    expect(judge("about.html", "max-image-preview:large", rules)).toEqual([]);
  });

  it("wants an article to be one, with its date", () => {
    expect(judge("2024/ferry.html", `content="article"`, `content="website"`)).toEqual([
      expect.stringContaining("article would pass"),
    ]);
    expect(judge("2024/ferry.html", "article:published_time", "x")).toEqual([
      expect.stringContaining("article:published_time"),
    ]);
  });

  it("wants the page of an old address to send readers and search engines on", () => {
    const path = "2022/ferry.html";
    expect(judge(path, "noindex", "all")).toEqual([expect.stringContaining("noindex")]);
    expect(judge(path, "post/2024/ferry", "post/2024/crane")).toEqual([
      expect.stringContaining("https://example.org/post/2024/ferry.html would pass"),
    ]);
  });

  it("finds a page that sends readers on though nobody asked for it", () => {
    const refresh = `<meta http-equiv="refresh" content="0; url=index.html"><meta charset`;
    expect(judge("about.html", "<meta charset", refresh)).toEqual([
      expect.stringContaining("no article names this as an old address"),
    ]);
  });
});
