import { describe, expect, it } from "vitest";
import { checkMarkup } from "../../../src/check/checks/markup.ts";
import { edit, judgePage, sampleFiles } from "../sample-site.ts";

const judge = (found: string, put: string) =>
  judgePage(checkMarkup, "about.html", edit("about.html", found, put));

describe("checkMarkup", () => {
  it.each([...sampleFiles.keys()].filter((path) => path.endsWith(".html")))("accepts %s", (path) => {
    expect(judgePage(checkMarkup, path, sampleFiles)).toEqual([]);
  });

  it.each([
    ["an id that stands twice", `<p id="main">a</p>`, 'Duplicate ID "main"'],
    ["a picture without alt", `<p><img src="a.png"></p>`, "found an img without alt"],
    ["a skipped level", "<h2>a</h2><h4>b</h4>", "Heading level h4 is skipped to; h3 would pass"],
    ["a second h1", "<h1>a</h1>", "found 2 h1 elements"],
  ])("finds %s", (_, html, message) => {
    expect(judge("</main>", `${html}</main>`)).toEqual([expect.stringContaining(message)]);
  });

  it("lets levels rise at once, and a picture say nothing", () => {
    expect(judge("</main>", `<h2>a</h2><h3>b</h3><h2>c</h2><img src="a.png" alt=""></main>`)).toEqual([]);
  });

  it("wants the h1 first", () => {
    expect(judge("<h1>", "<h2>a</h2><h1>")).toEqual([
      "about.html: Heading level h2 is skipped to; h1 would pass",
    ]);
  });
});
