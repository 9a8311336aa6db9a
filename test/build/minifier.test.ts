import { describe, expect, it } from "vitest";
import { createMinifier, minifyWhole } from "../../src/build/minifier.ts";

const { minify } = createMinifier();

describe.each([
  ["a page by its patterns", minify],
  ["a whole page", minifyWhole],
])("the minifier, for %s", (_, minify) => {
  it("makes a page smaller and keeps what it says", async () => {
    expect(await minify('<!doctype html><p   class="a">\n  One <b> two </b>\n</p> <!-- note -->')).toBe(
      '<!doctype html><p class="a">One <b>two</b></p>',
    );
  });

  it.each([
    ["inline CSS", "<style>a{color:red;;}</style>"],
    ["entities", '<a href="?a=1&amp;copy=2">&lt;b&gt;</a>'],
    ["the space between a picture and a word", '<p>A <img src="a.png" alt="b"> c</p>'],
    ["code", "<pre>a\n\n  b</pre><p>c</p>"],
  ])("leaves %s as it was written", async (_, page) => {
    expect(await minify(page)).toBe(page);
  });

  it.each([
    ["white space", "<ul><li>A</li><li>B </li></ul>", "<ul><li>A</li><li>B</li></ul>"],
    ["white space in an attribute", '<p><a href=" a.html">A</a></p>', '<p><a href="a.html">A</a></p>'],
    ["a boolean attribute", '<ol reversed="reversed"></ol>', "<ol reversed></ol>"],
    ["a comment", "<p>A<!-- b --></p>", "<p>A</p>"],
    ["an element in another, where none may be", "<p>A<div>b</div></p>", "<p>A</p><div>b</div><p></p>"],
    ["the overlap of elements", "<p><b>A</p></b>", "<p><b>A</b></p>"],
    ["a policy", policy("a  b"), policy("a b")],
  ])("takes away %s, also behind a page that had none", async (_, page, expected) => {
    await minify('<ul><li>A</li><li>B</li></ul><p><a href="a.html">A</a>b</p>');
    expect(await minify(page)).toBe(expected);
  });

  it("returns a fixed point", async () => {
    const once = await minify("<p> a <!-- --> <!-- --> <i> b </i> <!-- --> c </p>");
    expect(await minify(once)).toBe(once);
  });

  it("fails on a page that it cannot read, with the reason", async () => {
    await expect(minify("<p><a href='x</p>")).rejects.toThrow("Parse Error");
  });
});

function policy(content: string): string {
  return `<meta http-equiv="content-security-policy" content="${content}">`;
}

describe("a minifier that was used before", () => {
  const page = "<ul><li>A b</li></ul><p>c <em>d</em></p>";

  it("takes no pattern for minimal that is not", async () => {
    const minifier = createMinifier();
    expect(await minifier.minify(page)).toBe(page);
    expect(await minifier.minify("<p>e <em>f</em> </p>")).toBe("<p>e <em>f</em></p>");
    expect(await minifier.minify("<ul><li>A  b</li></ul>")).toBe("<ul><li>A b</li></ul>");
  });
});
