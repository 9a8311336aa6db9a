import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { edit, edition, sampleFiles } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

const path = "2024/ferry.html";
const findAfter = (found: string, put: string) => find("structured-data", edit(path, found, put));

describe("the check of structured data", () => {
  it("compares dates as instants, however they are written", async () => {
    expect(await findAfter(`datetime="2024-05-03T08:30:00+02:00"`, `datetime="2024-05-03T06:30Z"`)).toEqual(
      [],
    );
  });

  it.each([
    ["a block that does not parse", `{"@context"`, `{"@context`, "is not JSON"],
    ["an open <", `"headline":"The`, `"headline":"<The`, "found < in a script"],
    ["another context", `"https://schema.org"`, `"https://schema.org/"`, "@context"],
    ["a list of types", `"NewsArticle"`, `["NewsArticle"]`, "@type"],
    [
      "another headline",
      `"headline":"The`,
      `"headline":"A`,
      `"The ferry sails again", as in the h1, would pass`,
    ],
    [
      "another author",
      `"name":"Mia Lund"`,
      `"name":"Mia"`,
      `is "Mia"; "Mia Lund", as in the byline, would pass`,
    ],
    [
      "another language",
      `"inLanguage":"en"`,
      `"inLanguage":"de"`,
      `"en", as in the lang of html, would pass`,
    ],
    ["another page", `"url":"https`, `"url":"http`, "url in the first JSON-LD block is"],
    [
      "another main page",
      `"mainEntityOfPage":"https`,
      `"mainEntityOfPage":"http`,
      "mainEntityOfPage in the first JSON-LD block is",
    ],
    ["another date than the Edition's", `2024-05-03T08`, `2024-05-03T09`, "as in the Edition"],
    ["another date than the visible one", `datetime="2024-05-03`, `datetime="2024-05-02`, "time elements"],
    [
      "a change that is not shown",
      `<time datetime="2024-05-04T09:00:00+02:00">4 May</time>`,
      "",
      "time elements",
    ],
    [
      "a date without offset",
      `"datePublished":"2024-05-03T08:30:00+02:00"`,
      `"datePublished":"2024-05-03"`,
      "offset",
    ],
    ["no date of the last change", `"dateModified"`, `"x"`, "dateModified"],
    ["no structured data", "application/ld+json", "text/plain", "found no JSON-LD"],
  ])("finds %s", async (_, found, put, message) => {
    expect(await findAfter(found, put)).toEqual([expect.stringContaining(message)]);
  });

  it("requires the article before any other block", async () => {
    const first = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList"}</script><script type`;
    expect((await findAfter("<script type", first)).join("\n")).toContain("@type");
  });

  it("requires JSON-LD to parse on other pages too", async () => {
    const files = edit("about.html", "</head>", `<script type="application/ld+json">{</script></head>`);
    expect(await find("structured-data", files)).toEqual([expect.stringContaining("is not JSON")]);
  });

  it("reads byline and dates of the story, not of the stories around it", async () => {
    const other = `<article><header><time datetime="2020-01-01">1 January</time></header><a rel="author" href="crane.html">Jo</a></article></main>`;
    expect(await findAfter("</main>", other)).toEqual([]);
  });

  it("finds other corrections in the data than in the Edition", async () => {
    const words = "An earlier version had the height wrong; see about us.";
    const files = edit("2024/crane.html", `"text":"${words}"`, `"text":"Another."`);
    expect(await find("structured-data", files)).toEqual([
      expect.stringMatching(/^2024\/crane.html: correction in the first JSON-LD block is "Another."/),
    ]);
  });

  it("finds an article that does not say that AI wrote it", async () => {
    const articles = edition.articles.map((one) => ({ ...one, ai: { uses: ["text" as const] } }));
    const found = await find("structured-data", sampleFiles, buildExpectedSite({ ...edition, articles }));
    expect(found).toContainEqual(
      expect.stringContaining(`${path}: digitalSourceType in the first JSON-LD block is "";`),
    );
  });
});
