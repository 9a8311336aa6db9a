import { describe, expect, it } from "vitest";
import { makeLinksRelative } from "../../src/build/add-relative-links.ts";

describe("makeLinksRelative", () => {
  it.each([
    ["to a page", '<a href="/map.html">', '<a href="../map.html">'],
    ["to the home page", "<a href='/'>", "<a href='../index.html'>"],
    ["to a folder", '<a class="x" href="/a/">', '<a class="x" href="../a/index.html">'],
    ["with a query and a fragment", '<a href="/b.html?q=/x#top">', '<a href="../b.html?q=/x#top">'],
    ["to a picture", '<img src="/images/a.png">', '<img src="../images/a.png">'],
    ["with escapes", '<a href="/Br%C3%BCcke.html">', '<a href="../Br%C3%BCcke.html">'],
  ])("writes a link %s from where the page is", (_, html, expected) => {
    expect(makeLinksRelative(html, "years/2020.html")).toBe(expected);
  });

  it.each([
    ["another host", '<a href="//example.org/a">'],
    ["a relative link", '<a href="../a.html">'],
    ["text that shows a link", '<code>&lt;a href="/a"&gt;</code>'],
    ["another attribute", '<p title="/a">'],
  ])("leaves %s as it is", (_, html) => {
    expect(makeLinksRelative(html, "years/2020.html")).toBe(html);
  });
});
