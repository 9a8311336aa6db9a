import { describe, expect, it } from "vitest";
import { mapFields } from "../../src/importing/map-fields.ts";
import { findDateInPath, parseLooseDate } from "../../src/importing/parse-loose-date.ts";
import { splitFrontMatter } from "../../src/importing/split-front-matter.ts";

describe("splitFrontMatter", () => {
  it("reads YAML, TOML, JSON or none, and the line on which the text starts", () => {
    const fields = { title: "Harbour: news", date: "2026-01-02" };
    expect(splitFrontMatter('---\ntitle: "Harbour: news"\ndate: 2026-01-02\n---\nText.')).toEqual({
      fields,
      text: "Text.",
      textLine: 5,
    });
    expect(splitFrontMatter('+++\ntitle = "Harbour: news"\ndate = 2026-01-02\n+++\n\nText.')).toEqual({
      fields,
      text: "\nText.",
      textLine: 5,
    });
    expect(splitFrontMatter('{\n"title": "Harbour: news", "date": "2026-01-02"\n}\nText.')).toEqual({
      fields,
      text: "Text.",
      textLine: 4,
    });
    expect(splitFrontMatter("Text.\n\n---\n\nMore.")).toEqual({
      fields: {},
      text: "Text.\n\n---\n\nMore.",
      textLine: 1,
    });
  });

  it("reads what other parsers forgive: a colon without quotation marks, a name twice, a tab, a quoted value that is not indented", () => {
    expect(splitFrontMatter("---\ntitle: Rust: the release\nlayout: a\nlayout: b\n---\nA.")).toMatchObject({
      fields: { title: "Rust: the release", layout: "b" },
    });
    expect(splitFrontMatter("---\ntitle: \"A prize\nof 2022\"\nby: 'A ''B''\n  C'\n---\nA.")).toMatchObject({
      fields: { title: "A prize of 2022", by: "A 'B' C" },
    });
  });

  it("refuses aliases without end, depth without end, and what is not valid", () => {
    const aliases = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`,
    );
    for (const yaml of [`a0: &a0 [x]\n${aliases.join("\n")}`, `a: ${"{a: ".repeat(500)}`, "a: [1"])
      expect(splitFrontMatter(`---\n${yaml}\n---\nText.`)).toMatchObject({
        message: expect.stringContaining("cannot be read"),
      });
    expect(splitFrontMatter(`---\na: ${"x".repeat(140_000)}\n---\n`)).toMatchObject({
      message: expect.stringContaining("at most"),
    });
  });
});

describe("mapFields", () => {
  it("knows the names that systems have for a field", () => {
    const mapped = mapFields({
      title: "News",
      excerpt: "Short.",
      pubDate: "2020-01-02",
      author: "Ada Berg and Tom Okafor",
      categories: ["Port"],
      tags: "Sea, Ships",
      topic: "Port",
      aliases: ["/old"],
      published: false,
      heroImage: { src: "a.jpg", alt: "A ship" },
      layout: "post",
      translator: null,
    });
    expect(mapped).toMatchObject({
      title: "News",
      description: "Short.",
      date: "2020-01-02",
      authors: ["Ada Berg", "Tom Okafor"],
      tags: ["Sea", "Ships", "Port"],
      addresses: ["/old"],
      isDraft: true,
      image: { src: "a.jpg", alt: "A ship" },
      extra: { layout: "post" },
    });
  });

  it("reads authors and tags as records and as Zola's taxonomies", () => {
    expect(mapFields({ authors: [{ name: "Ada" }, "Tom"] }).authors).toEqual(["Ada", "Tom"]);
    const { authors, tags, extra } = mapFields({
      taxonomies: { authors: ["Ada"], tags: ["Sea"], categories: ["Port"] },
    });
    expect([authors, tags, extra]).toEqual([["Ada"], ["Sea", "Port"], {}]);
  });
});

describe("parseLooseDate", () => {
  it.each([
    ["2014-05-06", "2014-05-06"],
    ["2014-05-06 10:00:00 +0200", "2014-05-06T10:00:00+02:00"],
    ["2014-05-06 10:00", "2014-05-06T10:00:00+02:00"],
    ["2014-01-06T10:00:00", "2014-01-06T10:00:00+01:00"],
    ["2011-03-24T04:42:47.000Z", "2011-03-24T04:42:47Z"],
    ["2014-5-6", "2014-05-06"],
    ["May 6th, 2014", "2014-05-06"],
    ["6 May 2014", "2014-05-06"],
    ["Tue, 06 May 2014 10:00:00 GMT", "2014-05-06T10:00:00Z"],
    ["2014/05/06", "2014-05-06"],
  ])("reads %s in the publication's zone", (written, date) => {
    expect(parseLooseDate(written, "Europe/Berlin")).toBe(date);
  });

  it("reads no date from what is none", () => {
    for (const text of ["soon", "20", "2014-13-45", ""]) expect(parseLooseDate(text, "UTC")).toBeUndefined();
  });

  it("finds dates in paths", () => {
    expect(findDateInPath("_posts/2014-05-06-a.md")).toBe("2014-05-06");
    expect(findDateInPath("2014/05/06/a.md")).toBe("2014-05-06");
    expect(findDateInPath("2014/05/a.md")).toBe("2014-05-01");
    expect(findDateInPath("rust-1.2014.md")).toBeUndefined();
  });
});
