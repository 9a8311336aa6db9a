import { describe, expect, it } from "vitest";
import { checkStructuredData } from "../../../src/checking/conformance/checks/structured-data.ts";
import { edit, sampleFiles } from "../../checking/sample-site.ts";
import { judgePage } from "../judge-sample.ts";

const path = "2024/ferry.html";
const judge = (found: string, put: string) => judgePage(checkStructuredData, path, edit(path, found, put));

describe("checkStructuredData", () => {
  it("accepts an article that says the same to readers and to machines", () => {
    expect(judgePage(checkStructuredData, path, sampleFiles)).toEqual([]);
  });

  it("compares dates as instants, however they are written", () => {
    expect(judge(`datetime="2024-05-03T08:30:00+02:00"`, `datetime="2024-05-03T06:30Z"`)).toEqual([]);
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
      `headline is "A ferry sails again", but the h1 has`,
    ],
    ["another author", `"name":"Mia Lund"`, `"name":"Mia"`, `author is "Mia", but the byline has "Mia Lund"`],
    ["another language", `"inLanguage":"en"`, `"inLanguage":"de"`, `the page's lang has "en"`],
    ["another page", `"url":"https`, `"url":"http`, "url is"],
    ["another main page", `"mainEntityOfPage":"https`, `"mainEntityOfPage":"http`, "mainEntityOfPage is"],
    ["another date than the Edition's", `2024-05-03T08`, `2024-05-03T09`, "but the Edition has"],
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
  ])("finds %s", (_, found, put, message) => {
    expect(judge(found, put)).toEqual([expect.stringContaining(message)]);
  });

  it("wants the article before any other block", () => {
    const first = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList"}</script><script type`;
    expect(judge("<script type", first).join("\n")).toContain("@type");
  });

  it("wants JSON-LD to parse on other pages too", () => {
    const files = edit("about.html", "</head>", `<script type="application/ld+json">{</script></head>`);
    expect(judgePage(checkStructuredData, "about.html", files)).toEqual([
      expect.stringContaining("is not JSON"),
    ]);
  });
});
