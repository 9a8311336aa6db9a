import { describe, expect, it } from "vitest";
import { findRedirect, listElements } from "../../src/checking/page-facts.ts";
import { scanPage } from "../../src/checking/scan-page.ts";

const scan = (html: string) => scanPage("a.html", html);
const hrefs = (html: string) => scan(html).references.map(({ by, href, isLoaded }) => [by, href, isLoaded]);

describe("scanPage", () => {
  it("places what it finds by line and column", () => {
    const [link] = scan(`<p>é\n<p>b <a href="c.html">c</a>`).references;
    expect(link).toMatchObject({ by: "a", href: "c.html", isLoaded: false });
    expect(link?.element).toMatchObject({ at: { line: 2, column: 6 }, text: "c" });
  });

  it("reads a stylesheet as text, and nothing that only looks like one", () => {
    const css = "a{b:url(c.png)}\nd{e:f}";
    const styled = scan(`<p><style>${css}</style>\n<a href="g.html">h</a>`);
    expect(listElements(styled, "style")).toMatchObject([{ text: css, at: { line: 1, column: 4 } }]);
    expect(styled.references.map(({ href, element: { at } }) => [href, at.line, at.column])).toEqual([
      ["c.png", 1, 4],
      ["g.html", 3, 1],
    ]);
    const inScript = scan(`<script type="a"><style>b{}</style></script><a title="<style>d</style>">e</a>`);
    expect(inScript.elements.map(({ name, text }) => [name, text])).toEqual([
      ["script", "<style>b{}</style>"],
      ["a", "e"],
    ]);
  });

  it("keeps every text that could be a title, and no code", () => {
    const page = scan(
      `<style>a{}</style><script type="application/ld+json">{"a":"b"}</script><p title="A  b">C <i>d</i></p><p>${"e".repeat(300)}</p>`,
    );
    expect(page.words.map(({ text }) => text)).toEqual(["application/ld+json", "A b", "C", "d"]);
  });

  it("reads white space as HTML shows it, and keeps no-break and wide spaces", () => {
    const page = scan("<h1> A \t\n b&nbsp;&nbsp;c &nbsp; d\u3000\u3000e </h1>");
    expect(page.words.map(({ text }) => text)).toEqual(["A b\u00a0\u00a0c \u00a0 d\u3000\u3000e"]);
  });

  it("finds the pictures of JSON-LD, named by their URLs or described", () => {
    const { references } = scan(
      `<script type="application/ld+json">{"image":["a.jpg",{"@type":"ImageObject","url":"b.jpg"},{"url":2}]}</script>`,
    );
    expect(references.map(({ href, by }) => [href, by])).toEqual([
      ["a.jpg", "JSON-LD image"],
      ["b.jpg", "JSON-LD image"],
    ]);
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
    const find = (content: string) => findRedirect(scan(`<meta http-equiv="Refresh" content="${content}">`));
    expect(find("0; URL='b.html'")).toBe("b.html");
    expect(find("30")).toBeUndefined();
  });

  it("keeps words apart where tags do, and takes entities for what they mean", () => {
    expect(scan(`<p>Ham &amp; \n eggs<b>now</b>`).words.map(({ text }) => text)).toEqual([
      "Ham & eggs",
      "now",
    ]);
  });
});

it("finds the pictures that JSON-LD names, by address or as an ImageObject", () => {
  const image = '["a.jpg", { "@type": "ImageObject", "url": "b.jpg" }, 3]';
  const page = scanPage("a.html", `<script type="application/ld+json">{ "image": ${image} }</script>`);
  expect(page.references.map(({ href }) => href)).toEqual(["a.jpg", "b.jpg"]);
});
