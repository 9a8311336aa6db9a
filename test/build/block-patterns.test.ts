import { describe, expect, it } from "vitest";
import { createRandom } from "../../scripts/bench/create-random.ts";
import { listBlockPatterns } from "../../src/build/block-patterns.ts";
import { createMinifier, minifyWhole } from "../../src/build/minifier.ts";

const patterns = (html: string) => [...(listBlockPatterns(html) ?? [])];

describe("listBlockPatterns", () => {
  it("returns one pattern for blocks that differ in words, addresses and number alone", () => {
    const list = (items: string) => `<!doctype html><ul class="names">${items}</ul>`;
    const one = list('<li><a href="a.html">A</a>, then</li>');
    const two = list('<li><a href="b.html">B c</a>, now</li><li><a href="d.html">D</a>: 1 2 3</li>');
    expect(patterns(two)).toEqual(patterns(one));
    expect(patterns(one)).toEqual(['<ul class="names"></ul>', '<ul><li><a href="x">x</a>x</li></ul>']);
  });

  it.each([
    ["a space", "<p>A <b>b</b></p>", "<p>A<b>b</b></p>"],
    ["two spaces", "<p>A b</p>", "<p>A  b</p>"],
    ["a line break", "<p>A b</p>", "<p>A\nb</p>"],
    ["a fixed space", "<p>A b</p>", "<p>A\u00a0 b</p>"],
    ["an element", "<p>A <b>b</b></p>", "<p>A <i>b</i></p>"],
    ["an element around it", "<ul><li>A</li></ul>", "<ol><li>A</li></ol>"],
    ["an attribute", '<p id="a">A</p>', '<p hidden="a">A</p>'],
    ["a space at the end of an address", '<a href="a">A</a>', '<a href="a ">A</a>'],
    ["a value that the minifier reads", '<input type="text">', '<input type="date">'],
    ["a medium", '<link rel="stylesheet" media="print">', '<link rel="stylesheet" media=" print ">'],
    ["a space in the second of two alike", "<p>A<a> b </a></p>", "<p>A<a> b </a><a> b </a></p>"],
    ["a width", '<meta name="viewport" content="a">', '<meta name="viewport" content="a, b">'],
    ["text after a block", "<li><p>A</p></li>", "<li><p>A</p> b</li>"],
    ["a space before a style", "<style>a</style>", "<style> a</style>"],
  ])("returns different patterns where %s differs", (_, a, b) => {
    expect(patterns(a)).not.toEqual(patterns(b));
  });

  it.each([
    ["a comment", "<p>A<!-- b --></p>"],
    ["marks of a template language", '<p title="<?a?>">A</p>'],
    ["an element that is not closed", "<p>A"],
    ["blocks that overlap", "<ul><li>A</ul></li>"],
    ["an end tag alone", "<p>A</p></div>"],
    ["capital letters", "<P>A</P>"],
    ["other quotes", "<p id='a'>A</p>"],
    ["a script that does not end", "<script>a"],
    ["a sign that opens nothing", "<p>1 < 2</p>"],
    ["other white space in a tag", '<a\nhref="a">A</a>'],
    ["an end tag with attributes", '<p>A</p class="b">'],
    ["what may end a script", '<script type="a">"</scripty>"</script>'],
  ])("returns undefined for a page with %s", (_, html) => {
    expect(listBlockPatterns(html)).toBeUndefined();
  });

  it("lists in the patterns whatever the minifier would change", async () => {
    const random = createRandom(5);
    const { minify } = createMinifier();
    let unchanged = 0;
    for (let count = 0; count < 400; count++) {
      const page = createPage(random.integer(1, 6), 3);
      const whole = await minifyWhole(page);
      if (whole === page) unchanged++;
      expect(await minify(page), page).toBe(whole);
    }
    // The pages are of both sorts.
    expect(unchanged).toBeGreaterThan(40);
    expect(unchanged).toBeLessThan(360);

    function createPage(parts: number, depth: number): string {
      return Array.from({ length: parts }, () => createPart(depth)).join("");
    }

    function createPart(depth: number): string {
      const tag = random.pick([
        "p",
        "li",
        "div",
        "em",
        "a",
        "span",
        "pre",
        "td",
        "h2",
        "time",
        "code",
        "table",
        "tbody",
        "br",
      ]);
      const inside = depth > 0 ? createPage(random.integer(0, 3), depth - 1) : "";
      const start = random.pick(['<img alt="a">', "<br>", "", "word", "two words", "A.", "\u00a0a"]);
      // Most pages are written as the minifier leaves them.
      const space = random.fraction() < 0.06 ? random.pick([" ", "  ", "\n", "\u00a0 "]) : "";
      if (tag === "br") return "<br>";
      // Two alike in a row.
      const count = random.fraction() < 0.2 ? 2 : 1;
      const element = `<${tag}${random.pick(["", ' class="a"', ' id="b"', ' href="c"'])}>${start}${space}${inside}</${tag}>`;
      return element.repeat(count);
    }
  });
});
