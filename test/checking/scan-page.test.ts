import { describe, expect, it } from "vitest";
import { scanPage } from "../../src/checking/scan-page.ts";

const scan = (html: string) => scanPage("a.html", html);
const hrefs = (html: string) => scan(html).references.map(({ by, href, isLoaded }) => [by, href, isLoaded]);

describe("scanPage", () => {
  it("places what it finds by line and column", () => {
    expect(scan(`<p>é\n<p>b <a href="c.html">c</a>`).references).toEqual([
      { by: "a", href: "c.html", isLoaded: false, rel: "", item: 0, at: { line: 2, column: 6 } },
    ]);
  });

  it("places what stands behind a stylesheet, and takes none for one that only looks like it", () => {
    const css = "a{b:url(c.png)}\nd{e:f}";
    const styled = scan(`<p><style>${css}</style>\n<a href="g.html">h</a>`);
    expect(styled.styles).toEqual([{ text: css, at: { line: 1, column: 4 } }]);
    expect(styled.references.map(({ href, at }) => [href, at.line, at.column])).toEqual([
      ["c.png", 1, 4],
      ["g.html", 3, 1],
    ]);
    const inScript = scan(
      `<script type="a"><style>b{}</style></script><a id="c" title="<style>d</style>">e</a>`,
    );
    expect(inScript.styles).toEqual([]);
    expect(inScript.scripts[0]?.text).toBe("<style>b{}</style>");
    const inTitle = scan(`<a title="<style>d</style>" id="c">e</a>`);
    expect([inTitle.styles, [...inTitle.ids]]).toEqual([[], ["c"]]);
  });

  it("keeps every text that could be a title, and no code", () => {
    const page = scan(
      `<style>a{}</style><script type="application/ld+json">{"a":"b"}</script><p title="A  b">C <i>d</i></p><p>${"e".repeat(300)}</p>`,
    );
    expect(page.words.map(({ text }) => text)).toEqual(["application/ld+json", "A b", "C", "d"]);
  });

  it("reads white space as HTML shows it, and keeps no-break and wide spaces", () => {
    const page = scan("<h1> A \t\n b&nbsp;&nbsp;c &nbsp; d\u3000\u3000e </h1>");
    expect(page.h1s.map(({ text }) => text)).toEqual(["A b\u00a0\u00a0c \u00a0 d\u3000\u3000e"]);
  });

  it("tells what a browser fetches from what a reader follows", () => {
    expect(
      hrefs(
        `<link rel="alternate" href="f.xml"><link rel="Icon" href="i.png"><link rel="canonical" href="c"><img src="a.png" srcset="b.png 1x, data:image/gif;base64,R0l, c.png 2x"><video poster="p.png" src="v.mp4"></video><svg><use href="#u"></use></svg>`,
      ),
    ).toEqual([
      ["link", "f.xml", false],
      ["link icon", "i.png", true],
      ["img", "a.png", true],
      ["img", "b.png", true],
      ["img", "data:image/gif;base64,R0l", true],
      ["img", "c.png", true],
      ["video", "v.mp4", true],
      ["video", "p.png", true],
      ["use", "#u", true],
    ]);
  });

  it("finds what a style fetches", () => {
    expect(hrefs(`<style>@import "a.css";b{c:url( 'd.png' )}e{f:url(g.png)}</style>`)).toEqual([
      ["style", "a.css", true],
      ["style", "d.png", true],
      ["style", "g.png", true],
    ]);
  });

  it("finds where a refresh leads", () => {
    expect(scan(`<meta http-equiv="Refresh" content="0; URL='b.html'">`).redirect).toBe("b.html");
    expect(scan(`<meta http-equiv="refresh" content="30">`).redirect).toBeUndefined();
  });

  it("reads byline and dates of the story, not of the stories around it", () => {
    const facts = scan(
      `<main><article><header><h1>A</h1><a rel="author" href="x">Mia</a><time datetime="1">1</time></header><p><time datetime="2">2</time></article><article><header><time datetime="3">3</time></header><a rel="author" href="y">Jo</a></article></main>`,
    );
    expect(facts.authors.map(({ text }) => text)).toEqual(["Mia"]);
    expect(facts.times.map(({ text }) => text)).toEqual(["1"]);
  });

  it("counts the items of main that hold a link", () => {
    const html = `<ul><li><a href="0">0</a></ul><main><a href="a">a</a><ul><li><a href="b">b</a><li><a href="c">c</a></ul><article><a href="d">d</a></article></main>`;
    expect(scan(html).references.map(({ href, item }) => `${href} ${item}`)).toEqual([
      "0 0",
      "a 0",
      "b 1",
      "c 2",
      "d 3",
    ]);
  });

  it("keeps words apart where tags do, and takes entities for what they mean", () => {
    expect(scan(`<p>Ham &amp; \n eggs<b>now</b>`).words.map(({ text }) => text)).toEqual([
      "Ham & eggs",
      "now",
    ]);
  });
});
