import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";

/** Lists the addresses of links and images with their positions. */
function findPlaces(text: string): string[] {
  const { links, images } = createMarkdown("en").parse(text, { file: "a.md", firstLine: 10 });
  return [
    ...links.map(({ href, position }) => ({ name: href, position })),
    ...images.map(({ src, position }) => ({ name: src, position })),
  ].map(({ name, position: { line, column } }) => `${name} ${line}:${column}`);
}

describe("positions in the file", () => {
  it.each([
    [
      "a paragraph's lines",
      "See [a](1).\n  Then [b](2) and ![c](3)  \n[d](4)",
      ["1 10:5", "2 11:8", "4 12:1", "3 11:19"],
    ],
    ["a heading", "## About [a](1) ##", ["1 10:10"]],
    ["a heading whose text repeats its mark", "- ## # [a](1) #", ["1 10:8"]],
    ["an underlined heading", "Text\n [a](1)\n---", ["1 11:2"]],
    ["nested emphasis", "x **bold *both [a](1)* ~~[b](2)~~**", ["1 10:16", "2 10:26"]],
    ["a list", "- a\n  1. b [a](1)\n     [b](2)\n\n\tpara [c](3)", ["1 11:8", "2 12:6", "3 14:7"]],
    ["a quotation", "> a [a](1)\n> > b [b](2)\nlazy [c](3)", ["1 10:5", "2 11:7", "3 12:6"]],
    [
      "a table",
      "| [a](1) | b |\n|---|---|\n| [a](1) | x\\|y [b](2) |\n|| `c\\|d` [e](3) |\nf | [g](4)",
      ["1 10:3", "1 12:3", "2 12:17", "3 13:11", "4 14:5"],
    ],
    ["a table in a quotation", "> a | b\n> --|--\n> c | [d](1)", ["1 12:7"]],
    ["a note", "T[^1]\n\n[^1]: See [a](1)\n    and [b](2)\n\n    - [c](3)", ["1 12:11", "2 13:9", "3 15:7"]],
    ["autolinks and addresses given apart", "a <http://b.c> [d]\n\n[d]: e", ["http://b.c 10:3", "e 10:16"]],
    ["bare addresses", "a\n> b https://c.d/e f", ["https://c.d/e 11:5"]],
    ["definitions", "> A [a](1)\n> : b [b](2)\n>   c [c](3)", ["1 10:5", "2 11:7", "3 12:7"]],
    ["tasks", "- [ ] [a](1)\n  [b](2)", ["1 10:7", "2 11:3"]],
    ["alerts", "> [!NOTE]\n> [a](1)\n> b [b](2)\n\n> [!TIP] [c](3)", ["1 11:3", "2 12:5", "3 14:10"]],
    ["a heading with an id", "## [a](1) {#b}", ["1 10:4"]],
    ["Windows' line ends", "a\r\nb [c](1)\r\n\r\n[d](2)", ["1 11:3", "2 13:1"]],
    ["characters of two code units", "😀 [a](1)", ["1 10:4"]],
    ["entities and escapes", "&amp; \\* `[` [a](1)", ["1 10:14"]],
  ])("are exact in %s", (_, text, places) => {
    expect(findPlaces(text)).toEqual(places);
  });

  it("are exact for headings", () => {
    const { headings } = createMarkdown("en").parse("## A\n\n- ### B\n\n>  #### C\n>\n> D\n> ---", {
      file: "a.md",
      firstLine: 10,
    });
    expect(headings.map(({ text, position: { line, column } }) => `${text} ${line}:${column}`)).toEqual([
      "A 10:1",
      "B 12:3",
      "C 14:4",
      "D 16:3",
    ]);
  });
});
