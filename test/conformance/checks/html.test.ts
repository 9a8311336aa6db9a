import { describe, expect, it } from "vitest";
import { add, edit } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

const findAfter = (found: string, put: string) => find("html", edit("about.html", found, put));

describe("the check of HTML", () => {
  it("follows the standard, not taste: quotes and optional tags may be left out", async () => {
    const page =
      "<!doctype html><html lang=en><meta charset=utf-8><title>T</title><body><h1>T</h1><p>A<p>B<ul><li>x<li>y</ul></html>";
    expect(await find("html", add("x.html", page))).toEqual([]);
  });

  it("lets a list have a name", async () => {
    expect(await findAfter("</h1>", `</h1><ul aria-label="Feeds"><li>a</li></ul>`)).toEqual([]);
  });

  it.each([
    ["a name where none is allowed", "</h1>", `</h1><p aria-label="b">a</p>`, "aria-label"],
    ["an element in a wrong place", "</h1>", "</h1><p>a<div>b</div></p>", "Stray end tag"],
    ["an unknown attribute value", `dir="ltr"`, `dir="left"`, `invalid value "left"`],
    ["an obsolete element", "</h1>", "</h1><center>a</center>", "deprecated"],
    ["no title", "<title>About us</title>", "<title></title>", "title"],
    ["no doctype", "<!doctype html>", "", "doctype"],
    ["a reference to no element", "<h1>", `<h1 aria-labelledby="gone">`, "gone"],
  ])("finds %s", async (_, found, put, message) => {
    expect((await findAfter(found, put)).join("\n")).toContain(message);
  });
});
