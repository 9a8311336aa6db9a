import { expect, it } from "vitest";
import { readBlocks } from "../../src/markdown/read-blocks.ts";

const read = (text: string, lang = "en") =>
  readBlocks(text, lang).map(({ kind, text }) => `${kind}: ${text}`);

it("reads the visible text of each block", () => {
  expect(
    read(
      `## A "head"\n\nHe *said* it's [so](https://example.org).[^1]\n[On](tag:cars).\n\n- one\n\n  more\n\n> - in a quote\n\n> quoted\n\n    code  here\n\n[^1]: A note.\n`,
    ),
  ).toEqual([
    "heading: A “head”",
    "paragraph: He said it’s so. On.",
    "entry: one",
    "entry: more",
    "entry: in a quote",
    "quote: quoted",
    "code: code  here",
    "note: A note.",
  ]);
});

it("joins the cells of a row, and a picture's alternative text with its caption", () => {
  expect(read('| a | b |\n|---|---|\n| 1 |  |\n\n![A ship](a.png "In port")')).toEqual([
    "row: a | b",
    "row: 1",
    "picture: A ship · In port",
  ]);
});

it("reads the name and the caption of a recording", () => {
  expect(read('![The "port"](a.mp4 "At six")\n\n![A horn](b.mp3)\n\n![](c.webm)')).toEqual([
    "video: The “port” · At six",
    "audio: A horn",
    "video: c.webm",
  ]);
});

it("reads a quotation's speaker after it, and a table's caption and source without their colons", () => {
  expect(read("> Quoted.\n> -- Mara Holt\n\n: Berths\n\n| a |\n|---|\n\n: Harbour office")).toEqual([
    "quote: Quoted.",
    "quote: Mara Holt",
    "paragraph: Berths",
    "row: a",
    "paragraph: Harbour office",
  ]);
});

it("reads a picture in a line after its paragraph, and no decorative one", () => {
  expect(read('Look ![A ship](a.png) here ![""](b.png).')).toEqual([
    "paragraph: Look here .",
    "picture: A ship",
  ]);
});

it("reads each picture of a gallery, and one that is a link", () => {
  expect(read('![A](a.png)\n[![B](b.png "C")](d.md)\n\n- ![E](e.png)')).toEqual([
    "picture: A",
    "picture: B · C",
    "picture: E",
  ]);
});

it("reads definitions, tasks, alerts and abbreviations", () => {
  const text = "A\n: B~2~\n\n- [x] C\n\n> [!NOTE]\n> D\n\n## E {#f}\n\n*[A]: g";
  expect(read(text)).toEqual(["paragraph: A", "paragraph: B2", "entry: ☑ C", "paragraph: D", "heading: E"]);
});

it("leaves out the marks of sources", () => {
  expect(read("Said so [@a; @b, p. 4].")).toEqual(["paragraph: Said so."]);
});

it("joins the lines of a Chinese paragraph without a space", () => {
  expect(read('中国限制。\n特斯拉 Model 3 汽车。 好\n\n![图\n片](a.png "说\n明")', "zh")).toEqual([
    "paragraph: 中国限制。特斯拉 Model 3 汽车。 好",
    "picture: 图片 · 说明",
  ]);
});

it("sets the language's quotation marks", () => {
  expect(read('"Nein"', "de")).toEqual(["paragraph: „Nein“"]);
});

it("shows what an older version wrote that is a mistake now, and no comments", () => {
  expect(
    read("One <b>two</b> {{ three }} [four][five]<!-- six -->\n\n<div>\nseven\n</div>\n\n<!-- eight -->"),
  ).toEqual(["paragraph: One <b>two</b> {{ three }} [four][five]", "paragraph: <div> seven </div>"]);
});

it("reads an embed after its picture and quotation, by what readers see of it", () => {
  const fields = "title: The gate\nlength: 4:05\nauthor: Port";
  const text = `::: embed https://youtu.be/abc\n${fields}\n\n![The gate](gate.jpg "Closed")\n\n> It is closed.\n:::`;
  expect(read(text)).toEqual([
    "picture: The gate · Closed",
    "quote: It is closed.",
    "embed: YouTube · 4:05 · The gate · Port ·",
  ]);
});

it("marks the blocks of live coverage, whose headlines have their times", () => {
  const text = "A\n\n::: live\n## 2021-03-21 00:10 B {key}\nC\n\n- D\n\n## 20:40 E {#e}\n:::\n\n## F";
  expect(readBlocks(text, "en")).toEqual([
    { kind: "paragraph", text: "A" },
    { kind: "update", text: "2021-03-21 00:10 B", isInEntry: true },
    { kind: "paragraph", text: "C", isInEntry: true },
    { kind: "entry", text: "D", isInEntry: true },
    { kind: "update", text: "20:40 E", isInEntry: true },
    { kind: "heading", text: "F" },
  ]);
  expect(read("::: timeline\n## 1888: A\nB\n:::")).toEqual(["heading: 1888: A", "paragraph: B"]);
});
