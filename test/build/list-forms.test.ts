import { describe, expect, it } from "vitest";
import { createRandom } from "../../scripts/bench/create-random.ts";
import { listForms } from "../../src/build/list-forms.ts";
import { createMinifier, minifyWhole } from "../../src/build/minifier.ts";

const forms = (html: string) => [...(listForms(html) ?? [])];

describe("listForms", () => {
  it("has one form for pieces that differ in words, addresses and number alone", () => {
    const list = (items: string) => `<!doctype html><ul class="names">${items}</ul>`;
    const one = list('<li><a href="a.html">A</a>, then</li>');
    const two = list('<li><a href="b.html">B c</a>, now</li><li><a href="d.html">D</a>: 1 2 3</li>');
    expect(forms(two)).toEqual(forms(one));
    expect(forms(one)).toEqual([
      '<li><a href="x">x</a>x</li>',
      '<ul class="names"><li></li></ul>',
      "<ul></ul>",
    ]);
  });

  it.each([
    ["a space", "<p>A <b>b</b></p>", "<p>A<b>b</b></p>"],
    ["two spaces", "<p>A b</p>", "<p>A  b</p>"],
    ["a line break", "<p>A b</p>", "<p>A\nb</p>"],
    ["a fixed space", "<p>A b</p>", "<p>A\u00a0 b</p>"],
    ["an element", "<p>A <b>b</b></p>", "<p>A <i>b</i></p>"],
    ["an attribute", '<p id="a">A</p>', '<p hidden="a">A</p>'],
    ["a space at the end of an address", '<a href="a">A</a>', '<a href="a ">A</a>'],
    ["a value that the minifier reads", '<input type="text">', '<input type="date">'],
    ["a medium", '<link rel="stylesheet" media="print">', '<link rel="stylesheet" media=" print ">'],
    ["a space in the second of two alike", "<p>A<a> b </a></p>", "<p>A<a> b </a><a> b </a></p>"],
    ["a width", '<meta name="viewport" content="a">', '<meta name="viewport" content="a, b">'],
    ["the order", "<p>A</p><ul></ul>", "<ul></ul><p>A</p>"],
    ["a space before a style", "<style>a</style>", "<style> a</style>"],
  ])("has different forms where %s differs", (_, a, b) => {
    expect(forms(a)).not.toEqual(forms(b));
  });

  it.each([
    ["a comment", "<p>A<!-- b --></p>"],
    ["marks of a template language", '<p title="<?a?>">A</p>'],
    ["an element that is not closed", "<p>A"],
    ["elements that overlap", "<p><b>A</p></b>"],
    ["capital letters", "<P>A</P>"],
    ["other quotes", "<p id='a'>A</p>"],
    ["a script that does not end", "<script>a"],
    ["a sign that opens nothing", "<p>1 < 2</p>"],
    ["other white space in a tag", '<a\nhref="a">A</a>'],
    ["an end tag with attributes", '<p>A</p class="b">'],
    ["what may end a script", '<script type="a">"</scripty>"</script>'],
    ["a table in a table", "<table><tr><td><table></table></td></tr></table>"],
  ])("has none for a page with %s", (_, html) => {
    expect(listForms(html)).toBeUndefined();
  });

  it("lets no page pass that the whole minifier would change", async () => {
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
