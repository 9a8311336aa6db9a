import { describe, expect, it } from "vitest";
import { buildContext } from "../../../src/checking/site-context.ts";
import { createSampleMedia } from "../../helpers/recordings.ts";
import { createSampleSources } from "../../helpers/sample-edition.ts";
import { edit, edition, find, randomText } from "../sample-site.ts";

const path = "2024/ferry.html";
const filledWith = (length: number) => edit(path, "Some words.", randomText(length));

describe("the budget of an article", () => {
  it("allows 13,000 bytes after brotli for an article of up to 1,000 words", async () => {
    expect(await find("budgets", filledWith(22_000))).toEqual([]);
    expect(await find("budgets", filledWith(26_000))).toEqual([
      expect.stringMatching(
        /the page is 1\d{4} bytes after brotli; 13100 for 1000 words, 20 sources and its blocks would pass/,
      ),
    ]);
  });

  it("allows more for more words", async () => {
    const [ferry, ...others] = edition.articles;
    if (!ferry) throw new Error("no article");
    const long = { ...ferry, body: { ...ferry.body, wordCount: 3_000 } };
    const expected = buildContext({ ...edition, articles: [long, ...others] }, []);
    expect(await find("budgets", filledWith(26_000), expected)).toEqual([]);
    expect(await find("budgets", filledWith(44_000), expected)).toEqual([
      expect.stringContaining("21100 for 3000 words, 20 sources and its blocks would pass"),
    ]);
  });

  it("allows more for the words of transcripts", async () => {
    const [ferry, ...others] = edition.articles;
    if (!ferry) throw new Error("no article");
    const media = [createSampleMedia({ transcript: [{ text: "word ".repeat(2_000) }] })];
    const heard = { ...ferry, body: { ...ferry.body, wordCount: 1_000, media } };
    const expected = buildContext({ ...edition, articles: [heard, ...others] }, []);
    expect(await find("budgets", filledWith(44_000), expected)).toEqual([
      expect.stringContaining("21100 for 3000 words, 20 sources and its blocks would pass"),
    ]);
  });

  it("allows more for letters of three bytes, whose words are longer", async () => {
    const letters = "ஆகஸ்ட்".repeat(700);
    expect(await find("budgets", edit(path, "Some words.", letters + randomText(24_000)))).toEqual([]);
    expect(await find("budgets", edit(path, "Some words.", letters + randomText(32_000)))).toEqual([
      expect.stringContaining("14150 for 1000 words, 20 sources and its blocks would pass"),
    ]);
  });

  it.each([
    ["pictures", '<img src="a.png" alt="">', 20_100],
    ["cells of tables", "<td>1</td>", 13_380],
    ["marks of charts", "<svg><rect/></svg>", 14_850],
  ])("allows more for %s", async (_, element, budget) => {
    const page = edit(path, "Some words.", element.repeat(70) + randomText(60_000));
    expect(await find("budgets", page)).toEqual([
      expect.stringContaining(`${budget} for 1000 words, 20 sources and its blocks would pass`),
    ]);
  });

  it("allows more for more links than one in ten words", async () => {
    const links = (count: number) => '<a href="ferry.html">a</a>'.repeat(count);
    expect(await find("budgets", edit(path, "Some words.", links(400) + randomText(28_000)))).toEqual([]);
    expect(await find("budgets", edit(path, "Some words.", links(40) + randomText(28_000)))).toEqual([
      expect.stringContaining("13100 for 1000 words"),
    ]);
  });

  it("allows more for more sources than twenty", async () => {
    const [ferry, ...others] = edition.articles;
    const [source] = createSampleSources();
    if (!ferry || !source) throw new Error("no article or no source");
    const inquiry = { ...ferry, sources: Array.from({ length: 60 }, () => source) };
    const expected = buildContext({ ...edition, articles: [inquiry, ...others] }, []);
    expect(await find("budgets", filledWith(44_000), expected)).toEqual([
      expect.stringContaining("21100 for 1000 words, 60 sources and its blocks would pass"),
    ]);
  });

  it("does not weigh other pages", async () => {
    expect(await find("budgets", edit("about.html", "About us", randomText(26_000)))).toEqual([]);
  });
});

describe("the budget of an offprint", () => {
  const offprint = "2024/ferry.offprint.html";
  const offprints = buildContext({ ...edition, site: { ...edition.site, offprints: true } }, []);
  const findAt = (length: number, against = offprints) =>
    find("budgets", new Map([[offprint, "x".repeat(length)]]), against);

  it("allows 1,500,000 bytes for an offprint, and does not weigh other pages", async () => {
    expect(await findAt(1_500_000)).toEqual([]);
    expect(await findAt(1_500_001)).toEqual([`${offprint}: it weighs 1500001 bytes; 1500000 would pass`]);
    expect(await findAt(1_500_001, buildContext(edition, []))).toEqual([]);
  });
});

describe("the budget of styles", () => {
  it("allows 6,700 bytes of CSS after brotli", async () => {
    expect(await find("styles", edit("index.html", "margin:0", randomText(10_240)))).toEqual([]);
  });

  it("reports a heavy stylesheet once, however many pages carry it", async () => {
    const heavy = randomText(14_400);
    const files = edit("index.html", "margin:0", heavy, edit("about.html", "margin:0", heavy));
    expect(await find("styles", files)).toEqual([
      expect.stringMatching(/: the CSS is \d+ bytes after brotli; 6700 would pass/),
    ]);
  });
});
