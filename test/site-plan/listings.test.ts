import { describe, expect, it } from "vitest";
import { articlesByYear } from "../../src/model/listing.ts";
import { yearUrl } from "../../src/model/urls.ts";
import { paginate } from "../../src/site/listings.ts";
import { createSampleArticle, createSampleEdition, sampleDate } from "../helpers/sample-edition.ts";

describe("paginate", () => {
  it("cuts a list into pages that know their neighbours", () => {
    expect(paginate(["a", "b", "c", "d", "e"], 2, "tags/x.html")).toEqual([
      { items: ["a", "b"], number: 1, count: 3, url: "tags/x.html", olderUrl: "tags/x.page-2.html" },
      {
        items: ["c", "d"],
        number: 2,
        count: 3,
        url: "tags/x.page-2.html",
        newerUrl: "tags/x.html",
        olderUrl: "tags/x.page-3.html",
      },
      { items: ["e"], number: 3, count: 3, url: "tags/x.page-3.html", newerUrl: "tags/x.page-2.html" },
    ]);
  });

  it("numbers the home page's further pages without its file name", () => {
    expect(paginate([1, 2, 3], 1, "index.html").map(({ url }) => url)).toEqual([
      "index.html",
      "page-2.html",
      "page-3.html",
    ]);
  });

  it("starts no page for items that fit exactly", () => {
    expect(paginate([1, 2, 3, 4], 2, "index.html")).toHaveLength(2);
  });

  it("gives an empty list its one page", () => {
    expect(paginate([], 20, "index.html")).toEqual([{ items: [], number: 1, count: 1, url: "index.html" }]);
  });
});

describe("articlesByYear", () => {
  it("groups by the year in the site's time zone, newest first", () => {
    const years = articlesByYear(createSampleEdition().articles);
    expect(years.map(({ year, articles }) => [year, articles.map(({ key }) => key)])).toEqual([
      [2024, ["2024/ferry", "2024/crane"]],
      [2023, ["2023/tide"]],
    ]);
  });

  it("takes the year of the date, not of the folder", () => {
    const article = createSampleArticle({ key: "2024/early", date: sampleDate("2025-01-01T00:00:00") });
    expect(articlesByYear([article]).map(({ year }) => yearUrl(year))).toEqual(["2025.html"]);
  });
});
