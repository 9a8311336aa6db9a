import { describe, expect, it } from "vitest";
import {
  checkArticleBudget,
  checkOffprintBudget,
  checkStyleBudget,
} from "../../../src/checking/checks/budgets.ts";
import { buildContext } from "../../../src/checking/site-context.ts";
import { createSampleSources } from "../../helpers/sample-edition.ts";
import { edit, edition, judgePage, judgeSite, randomText, sampleFiles } from "../sample-site.ts";

const path = "2024/ferry.html";
const filledWith = (length: number) => edit(path, "Some words.", randomText(length));

describe("checkArticleBudget", () => {
  it("accepts a light page", () => {
    expect(judgePage(checkArticleBudget, path, sampleFiles)).toEqual([]);
  });

  it("allows 13,000 bytes after brotli for an article of up to 1,000 words", () => {
    expect(judgePage(checkArticleBudget, path, filledWith(22_000))).toEqual([]);
    expect(judgePage(checkArticleBudget, path, filledWith(26_000))).toEqual([
      expect.stringMatching(
        /the page is 1\d{4} bytes after brotli; 13000 for 1000 words and 20 sources would pass/,
      ),
    ]);
  });

  it("allows more for more words", () => {
    const [ferry, ...others] = edition.articles;
    if (!ferry) throw new Error("no article");
    const long = { ...ferry, body: { ...ferry.body, wordCount: 3_000 } };
    const expected = buildContext({ ...edition, articles: [long, ...others] }, []);
    expect(judgePage(checkArticleBudget, path, filledWith(26_000), expected)).toEqual([]);
    expect(judgePage(checkArticleBudget, path, filledWith(44_000), expected)).toEqual([
      expect.stringContaining("21000 for 3000 words and 20 sources would pass"),
    ]);
  });

  it("allows more for more sources than twenty", () => {
    const [ferry, ...others] = edition.articles;
    const [source] = createSampleSources();
    if (!ferry || !source) throw new Error("no article or no source");
    const inquiry = { ...ferry, sources: Array.from({ length: 60 }, () => source) };
    const expected = buildContext({ ...edition, articles: [inquiry, ...others] }, []);
    expect(judgePage(checkArticleBudget, path, filledWith(44_000), expected)).toEqual([
      expect.stringContaining("21000 for 1000 words and 60 sources would pass"),
    ]);
  });

  it("does not weigh other pages", () => {
    expect(
      judgePage(checkArticleBudget, "about.html", edit("about.html", "About us", randomText(26_000))),
    ).toEqual([]);
  });
});

describe("checkOffprintBudget", () => {
  const offprint = "2024/ferry.offprint.html";
  const offprints = buildContext({ ...edition, site: { ...edition.site, offprints: true } }, []);
  const judge = (length: number, against = offprints) =>
    judgePage(checkOffprintBudget, offprint, new Map([[offprint, "x".repeat(length)]]), against);

  it("allows 1,500,000 bytes for an offprint, and does not weigh other pages", () => {
    expect(judge(1_500_000)).toEqual([]);
    expect(judge(1_500_001)).toEqual([`${offprint}: it weighs 1500001 bytes; 1500000 would pass`]);
    expect(judge(1_500_001, buildContext(edition, []))).toEqual([]);
  });
});

describe("checkStyleBudget", () => {
  it("allows 6,000 bytes of CSS after brotli", async () => {
    expect(await judgeSite(checkStyleBudget, edit("index.html", "margin:0", randomText(10_240)))).toEqual([]);
  });

  it("reports a heavy stylesheet once, however many pages carry it", async () => {
    const heavy = randomText(12_800);
    const files = edit("index.html", "margin:0", heavy, edit("about.html", "margin:0", heavy));
    expect(await judgeSite(checkStyleBudget, files)).toEqual([
      expect.stringMatching(/: the CSS is \d+ bytes after brotli; 6000 would pass/),
    ]);
  });
});
