import { describe, expect, it } from "vitest";
import { checkStaticPage, checkStaticXml } from "../../../src/checking/checks/statics.ts";
import { scanPage } from "../../../src/checking/scan-page.ts";

const check = (html: string) => checkStaticPage(scanPage("a.html", html)).map(({ message }) => message);

describe("checkStaticPage", () => {
  it.each([
    "google-site-verification: google123.html",
    `<html><head><meta name="p:domain_verify" content="1"></head><body></body></html>`,
    `<p style="color: red"><a href="https://other.example/">Out</a> <img src="a.png" alt="">`,
    `<script type="application/ld+json">{}</script>`,
  ])("accepts %s", (html) => {
    expect(check(html)).toEqual([]);
  });

  it.each([
    ["<script>go()</script>", "a script"],
    [`<p onclick="go()">`, "the attribute onclick"],
    [`<a href=" javascript:go()">x</a>`, "the script"],
    [`<meta http-equiv="refresh" content="0; url=javascript:go()">`, "the script"],
    [`<img src="//other.example/a.png" alt="">`, "which asks another host"],
    [`<iframe src="data:text/html,x"></iframe>`, "which asks another host"],
    [`<iframe/srcdoc="&lt;script>go()"></iframe>`, "a page in an attribute (srcdoc)"],
    [`<base href="https://other.example/">`, "a base element"],
    [String.raw`<p style="background:u\72l(https://other.example/)">`, "which asks another host"],
    [String.raw`<style>@\69mport "https://other.example/a.css";</style>`, "which asks another host"],
    [`<style>a{b:image-set("https://other.example/a.png" 1x)}</style>`, "which asks another host"],
  ])("finds what runs or calls in %s", (html, expected) => {
    expect(check(html)).toEqual([expect.stringContaining(expected)]);
  });
});

describe("checkStaticXml", () => {
  it("accepts data", () => {
    expect(checkStaticXml(`<?xml version="1.0"?>\n<users><user>1F</user></users>`)).toEqual([]);
    expect(checkStaticXml(`<a xmlns="http://a9.com/-/spec/opensearch/1.1/"/>`)).toEqual([]);
  });

  it.each([
    `<a xmlns:h="http://www.w3.org/1999/xhtml"><h:script>go()</h:script></a>`,
    `<a xmlns = 'http://www.w3.org/2000/svg'/>`,
    `<a xmlns:h="http://www.w3&#46;org/1999/xhtml"/>`,
    `<!DOCTYPE a [<!ENTITY b "c">]><a/>`,
    `<?xml-stylesheet href="a.xsl"?><a/>`,
  ])("finds what could run in %s", (xml) => {
    expect(checkStaticXml(xml)).toMatchObject([{ message: expect.stringContaining("can run scripts") }]);
  });
});
