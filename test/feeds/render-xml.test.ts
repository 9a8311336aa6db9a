import { describe, expect, it } from "vitest";
import { renderXml } from "../../src/feeds/render-xml.ts";
import { parseXml } from "./parse-xml.ts";

describe("renderXml", () => {
  it("writes a declaration, attributes, text, repeated and empty elements", () => {
    expect(
      renderXml({ list: { "@_xml:lang": "en", item: ["a", { "@_n": "1", "#text": "b" }], end: "" } }),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<list xml:lang="en">
  <item>a</item>
  <item n="1">b</item>
  <end/>
</list>
`);
  });

  it("omits undefined values", () => {
    expect(renderXml({ a: { "@_b": undefined, c: undefined, d: [], e: "x" } })).toContain(
      "<a>\n  <e>x</e>\n</a>",
    );
  });

  it.each([
    "</script><b>bold</b>",
    "a ]]> b",
    "&amp; is not &",
    "\"double\" and 'single'",
    "true",
    "👩‍🚀 中国",
    "<p>one</p>\n\t<pre>  two\n</pre>",
  ])("brings %j back unchanged from text and attribute", (text) => {
    expect(parseXml(renderXml({ a: { "@_b": text, "#text": text } }))).toEqual({
      a: { "@_b": text, "#text": text },
    });
  });

  it("removes only characters that XML does not allow", () => {
    const text = "a\u0000b\u0008c\u001fd\ud800e\ufffef\uffffg\t\n\u0085\u{10ffff}";
    expect(parseXml(renderXml({ a: { "@_b": text, c: text } }))).toMatchObject({
      a: { c: "abcdefg\t\n\u0085\u{10ffff}" },
    });
  });
});
