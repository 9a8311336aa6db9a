import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { readBlocks } from "../../src/markdown/read-blocks.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { feedResolver, pageResolver } from "./resolvers.ts";

/** Parses the lines of a text below nine lines of front matter. */
const parse = (...lines: readonly string[]) =>
  createMarkdown("en").parse(lines.join("\n"), { file: "a.md", firstLine: 10 });
const check = (...lines: readonly string[]) =>
  parse(...lines).diagnostics.map(
    ({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`,
  );
const renderPage = (...lines: readonly string[]) => renderDocument(parse(...lines).parts, pageResolver);
const renderFeed = (...lines: readonly string[]) => renderDocument(parse(...lines).parts, feedResolver);
const readHistory = (...lines: readonly string[]) =>
  readBlocks(lines.join("\n"), "en").map(({ kind, text }) => `${kind}: ${text}`);

const repeated = ["One two three four.", "", "::: pullquote", "two three", "-- Ada", ":::"];
const gallery = ["::: gallery In *March*", '![A](a.jpg "One. | Ada")', "![B](b.jpg)", ":::"];
const longBox = (words: number) => ["::: box A *b*", `${"word ".repeat(words)}`, ":::"];

describe("a block", () => {
  it("stands between the paragraphs of a text", () => {
    const move = "write it between two paragraphs of the text";
    expect(check("- ::: box A", "  b", "  :::")).toEqual([`10:3 block: found ::: box in a list; ${move}`]);
    expect(check("> a", "> ::: pullquote", "> a", "> -- b", "> :::")).toEqual([
      `11:3 block: found ::: pullquote in a quotation; ${move}`,
    ]);
    expect(check("a[^1]", "", "[^1]: b", "", "    ::: details c", "    d", "    :::")).toEqual([
      `14:5 block: found ::: details in a footnote; ${move} (it may also stand in: list, quotation, details, live)`,
    ]);
  });

  it("stands in another one only where that makes sense", () => {
    const found = (inner: string, outer: string) =>
      check(`::::: ${outer}`, `:::: ${inner}`, "a", "-- b", "::::", ":::::")
        .filter((line) => line.startsWith("11:1"))
        .map((line) => line.replace(/; .*/, ""));
    expect(found("pullquote", "box B")).toEqual(["11:1 block: found ::: pullquote in ::: box"]);
    expect(found("box A", "details B")).toEqual(["11:1 block: found ::: box in ::: details"]);
    expect(found("box A", "box B")).toEqual(["11:1 block: found ::: box in ::: box"]);
    expect(found("details A", "box B")).toEqual(["11:1 block: found ::: details in ::: box"]);
    expect(found("gallery", "pullquote").slice(-1)).toEqual([
      "11:1 block: found ::: gallery in ::: pullquote",
    ]);
    expect(found("details A", "details B")).toEqual([]);
    expect(found("gallery", "details B")).toEqual([]);
    expect(found("gallery", "box B")).toEqual([]);
  });

  it("has something in it", () => {
    expect(check("a", "", "::: box A", ":::")).toEqual([
      "12:9 block: found ::: box with nothing in it; write its text below that line",
    ]);
    expect(check("::: details A", "", ":::")).toEqual([
      "10:13 block: found ::: details with nothing in it; write the text that is folded below that line",
    ]);
    expect(check("::: gallery", ":::")).toEqual([
      '10:1 block: found ::: gallery with nothing in it; write its pictures, such as ![A ship in port](ship.jpg "In port | Ada Pier"), below that line',
    ]);
    expect(check("::: pullquote", "<!-- later -->", ":::")).toEqual([
      "10:1 block: found ::: pullquote with nothing in it; write the words below that line",
    ]);
  });

  it("leaves the opening of a text as it is", () => {
    expect(
      parse(...gallery, "", ...repeated, "", ...longBox(3), "", "Five.", "", "## Six", "", "Seven.").opening,
    ).toEqual(["One two three four.", "Five."]);
  });

  it("names the parts of the stylesheet that it needs", () => {
    const styles = (...lines: readonly string[]) => parse(...lines).styles;
    expect(styles(...gallery)).toEqual(["gallery"]);
    expect(styles(...repeated)).toEqual(["pullquote"]);
    expect(styles(...longBox(3))).toEqual(["box"]);
    expect(styles(...longBox(130))).toEqual(["box", "fold"]);
    expect(styles("::: details a", "b", ":::")).toEqual(["fold"]);
  });
});

describe("a gallery", () => {
  it("has pictures alone, and more than one", () => {
    expect(check("::: gallery", "![A](a.jpg)", ":::")).toEqual([
      "10:1 block: found ::: gallery with one picture, which needs none; delete the lines of colons",
    ]);
    const text =
      'block: found text in ::: gallery; write it as the caption of a picture, ![A ship](ship.jpg "In port"), or of all, ::: gallery In port';
    expect(check("::: gallery A", "![A](a.jpg)", "", "  a ship ![B](b.jpg)", "", "and", ":::")).toEqual([
      `13:3 ${text}`,
      `15:1 ${text}`,
    ]);
    expect(check("::: gallery", "A", ": b", ":::")).toEqual([`11:1 ${text}`]);
    const found = (...lines: readonly string[]) =>
      check("::: gallery", ...lines, "", "![A](a.jpg)", "", "![B](b.jpg)", ":::").map((line) =>
        line.replace(/;.*/, ""),
      );
    expect(found("## A")).toContain("11:1 block: found a subhead in ::: gallery");
    expect(found("- ![C](c.jpg)")).toEqual(["11:1 block: found a list in ::: gallery"]);
    expect(found("", "> b")).toEqual(["12:1 block: found a quotation in ::: gallery"]);
    expect(found("```", "b", "```")).toEqual(["11:1 block: found code in ::: gallery"]);
  });

  it("offers its wide pictures in more pixels, and marks portraits", () => {
    const asked: [string, boolean][] = [];
    const { parts } = parse("![A](tall.jpg)", "![B](tall.jpg)", "![C](c.jpg)", "![D](tall.jpg)");
    const html = renderDocument(parts, {
      ...pageResolver,
      image: (src, isWide) => {
        asked.push([src, isWide]);
        return pageResolver.image(src, isWide);
      },
    });
    expect(asked.map(([, isWide]) => isWide)).toEqual([true, false, false, true]);
    expect(html.match(/alt="."(?=[^>]*class="tall")/g)).toEqual(['alt="A"', 'alt="B"', 'alt="D"']);
  });

  it("is figures in a feed, and pictures in a history", () => {
    expect(renderFeed(...gallery)).toContain("<figcaption>One. <small>Ada</small></figcaption></figure>");
    expect(readHistory(...gallery)).toEqual(["picture: A · One. Ada", "picture: B", "paragraph: In March"]);
  });
});

describe("a pull quote", () => {
  it("has words alone", () => {
    const words = "it has words alone, and may name who said them";
    expect(check("a", "", "::: pullquote", "## B", "", "- a", ":::")).toContain(
      `13:1 block: found a subhead in ::: pullquote; ${words}`,
    );
    expect(check("a", "", "::: pullquote", "a", "", "- a", ":::")).toEqual([
      `15:1 block: found a list in ::: pullquote; ${words}`,
    ]);
    expect(check("a", "", "::: pullquote", "a ![b](c.jpg)", ":::")).toEqual([
      "13:3 block: found a picture in ::: pullquote; write it in the text, where readers need it",
    ]);
    expect(check("::: pullquote", "…", ":::")).toEqual([
      "10:1 block: found ::: pullquote without words; write them below that line",
    ]);
  });

  it("is short, and one of few", () => {
    expect(check("::: pullquote", "word ".repeat(81), "-- Ada", ":::")).toEqual([
      "10:1 block: found 81 words in ::: pullquote; write at most 80",
    ]);
    const quotes = Array.from({ length: 51 }, () => "::: pullquote\na\n:::\n");
    expect(check("a", "", ...quotes)).toEqual([
      "212:1 block: found more than 50 pull quotes in one text; delete this one",
    ]);
  });

  it("has no link, note or citation if it repeats the text: they are there", () => {
    const found = (kind: string) =>
      `block: found ${kind} in ::: pullquote; write it in the text, where readers need it`;
    expect(check("One two.", "", "::: pullquote", "one [two](a.md)", ":::")).toEqual([
      `13:5 ${found("a link")}`,
    ]);
    expect(check("One two.", "", "::: pullquote", "one[^1] [@b]", ":::", "", "[^1]: c")).toEqual([
      `13:4 ${found("a footnote")}`,
      `13:9 ${found("a citation")}`,
    ]);
    expect(check("One.", "", "::: pullquote", "one[^1] [two](a.md) [@b]", ":::", "", "[^1]: c")).toEqual([]);
  });

  it("that repeats nothing and names nobody is pointed out", () => {
    const hints = (...lines: readonly string[]) =>
      parse(...lines).hints.map(({ position, message }) => `${position.line}: ${message.slice(0, 55)}`);
    expect(hints("One two.", "", "::: pullquote", "one too", ":::")).toEqual([
      "12: the words of ::: pullquote stand nowhere in the text; i",
    ]);
    expect(hints("One two.", "", "::: pullquote", "one too", "-- Ada", ":::")).toEqual([]);
    // Whole words.
    expect(hints("Smart.", "", "::: pullquote", "art", ":::")).toHaveLength(1);
    expect(hints(...repeated)).toEqual([]);
  });

  it("that repeats the text is not counted, not in feeds and not in histories", () => {
    expect(parse(...repeated).wordCount).toBe(4);
    expect(renderFeed(...repeated)).toBe("<p>One two three four.</p>\n");
    expect(renderPage(...repeated)).toContain('<figure class="pullquote wide" aria-hidden="true">');
    expect(readHistory(...repeated)).toEqual(["paragraph: One two three four."]);
  });

  it("that repeats nothing is counted, in feeds and in histories", () => {
    const own = ["One.", "", "::: pullquote", "two", "-- Ada", ":::", "", "Three."];
    expect(parse(...own).wordCount).toBe(4);
    expect(renderFeed(...own)).toBe(renderPage(...own));
    expect(readHistory(...own)).toEqual(["paragraph: One.", "quote: two", "quote: Ada", "paragraph: Three."]);
  });
});

describe("a box", () => {
  it("has a title, and no subheads", () => {
    expect(check("::: box", "a", ":::")).toEqual([
      '10:1 block: found ::: box and nothing after it; expected such as "::: box The gate in figures"',
    ]);
    expect(check("## A", "", "::: box B", "c", "", "### D e", "", "f", ":::")).toEqual([
      '15:1 block: found the subhead "D e" in ::: box, which is no part of the text\'s outline; write it in bold: **D e**',
    ]);
  });

  it("is folded if it has more than 120 words", () => {
    expect(renderPage(...longBox(118))).toMatch(
      /^<section class="box">\n<p><strong>A <em>b<\/em><\/strong><\/p>\n/,
    );
    expect(renderPage(...longBox(119))).toMatch(
      /^<details class="fold box">\n<summary>A <em>b<\/em><\/summary>\n/,
    );
  });

  it("is counted, and its title is a heading of its history, but none of the text", () => {
    expect(parse(...longBox(3))).toMatchObject({ wordCount: 5, headings: [] });
    expect(readHistory(...longBox(2))).toEqual(["heading: A b", "paragraph: word word"]);
  });
});

describe("folded text", () => {
  it("is unfolded in feeds, whose readers may know no details", () => {
    expect(renderFeed("::: details A *b*", "c", ":::")).toBe(
      "<section>\n<p><strong>A <em>b</em></strong></p>\n<p>c</p>\n</section>\n",
    );
    expect(renderFeed(...longBox(130))).toMatch(/^<section>\n<p><strong>A /);
  });

  it("has its line as a heading of its history", () => {
    expect(readHistory("::: details A", "b", ":::")).toEqual(["heading: A", "paragraph: b"]);
  });
});
