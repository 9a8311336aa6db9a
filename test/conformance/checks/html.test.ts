import { describe, expect, it } from "vitest";
import { checkMarkup } from "../../../src/checking/checks/markup.ts";
import type { PageConformance } from "../../../src/checking/conformance/check-conformance.ts";
import { loadHtmlCheck } from "../../../src/checking/conformance/checks/html.ts";
import { add, edit, sampleFiles } from "../../checking/sample-site.ts";
import { judgePage } from "../judge-sample.ts";

const checkHtml = await loadHtmlCheck();
const check: PageConformance = (page) => [...checkHtml(page), ...checkMarkup(page)];

const judge = (found: string, put: string) => judgePage(check, "about.html", edit("about.html", found, put));

describe("checkHtml and checkMarkup", () => {
  it.each(["index.html", "2024/ferry.html", "2022/ferry.html", "404.html"])("accepts %s", (path) => {
    expect(judgePage(check, path, sampleFiles)).toEqual([]);
  });

  it("judges by the standard, not by taste: quotes and optional tags may be left out", () => {
    const page =
      "<!doctype html><html lang=en><meta charset=utf-8><title>T</title><body><h1>T</h1><p>A<p>B<ul><li>x<li>y</ul></html>";
    expect(judgePage(check, "x.html", add("x.html", page))).toEqual([]);
  });

  it.each([
    ["an element in a wrong place", "</h1>", "</h1><p>a<div>b</div></p>", "Stray end tag"],
    ["an id twice", "</h1>", `</h1><p id="main">a</p>`, "Duplicate ID"],
    ["an unknown attribute value", `dir="ltr"`, `dir="left"`, `invalid value "left"`],
    ["an obsolete element", "</h1>", "</h1><center>a</center>", "deprecated"],
    ["a picture without alternative text", "</h1>", `</h1><p><img src="a.png"></p>`, "alt"],
    ["a skipped heading level", "</h1>", "</h1><h3>a</h3>", "Heading level"],
    ["no doctype", "<!doctype html>", "", "doctype"],
    ["a reference to no element", "<h1>", `<h1 aria-labelledby="gone">`, "gone"],
    ["no h1", "<h1>About us</h1>", "<h2>About us</h2>", "found 0 h1 elements"],
  ])("finds %s", (_, found, put, message) => {
    expect(judge(found, put).join("\n")).toContain(message);
  });
});
