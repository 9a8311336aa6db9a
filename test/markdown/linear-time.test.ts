import { describe, expect, it } from "vitest";
import { parsers } from "../../src/loading/parsers.ts";
import { readBlocks } from "../../src/markdown/read-blocks.ts";
import { measureGrowth, repeat } from "../helpers/measure-growth.ts";

const kib = 1024;
const parse = (text: string) => parsers.parseMarkdown(text, "en", { file: "a.md", firstLine: 1 });

/** `before`, `piece` as often as fits, `after`. */
const fill =
  (before: string, piece: string, after = "") =>
  (size: number) =>
    `${before}${repeat(piece)(size)}${after}`;

const table = "|a|b|\n|-|-|\n";

const texts: Record<string, (size: number) => string> = {
  "spaces between words": fill("a", " ", "b\nc"),
  "tabs between words": fill("a", "\t", "b\nc"),
  "no-break spaces": fill("a", "\u00a0", "b\nc"),
  "ideographic spaces": repeat("\u3000"),
  "spaces in a heading": fill("## a", " ", "b"),
  "spaces in code": fill("`", " ", "a`\nb"),
  "empty lines": fill("a", "\n", "b"),
  "short lines": repeat("a\n"),
  "hard line breaks": repeat("a  \n"),
  "one long word": repeat("a"),
  "words joined by hyphens": repeat("a-"),
  Chinese: repeat("中国"),
  "footnotes, each below its paragraph": repeat((index) => `a[^${index}]\n\n[^${index}]: b\n\n`),
  "footnotes at the end": (size) =>
    `${repeat((index) => `a[^${index}] `)(size / 2)}\n\n${repeat((index) => `[^${index}]: b\n`)(size / 2)}`,
  "footnotes in a list": repeat((index) => `- a[^${index}]\n\n  [^${index}]: b\n\n`),
  "footnotes in notes": repeat((index) => `[^${index}]: a[^${index + 1}]\n\n`),
  "footnotes without text": repeat((index) => `a[^${index}]\n\n[^${index}]:\n\n`),
  "footnotes without a reference": repeat((index) => `[^${index}]: a\n\n`),
  "references to one footnote": fill("[^1]: a\n\n", "b[^1] "),
  "a footnote that is defined often": repeat("[^1]: a\n\n"),
  "unknown footnotes": repeat("a[^b] "),
  "a long info string": fill("```", "a", "\nb\n```\n"),
  "an info string of many words": fill("```", "a ", "\nb\n```\n"),
  "an info string with spaces": fill("```a", " ", "b\nc\n```\n"),
  "an info string with escapes": fill("```", "\\a&amp;", "\nb\n```\n"),
  "code blocks": repeat("```js\na\n```\n"),
  "blocks of JavaScript": repeat("```js\nlet a = 'b'; // c\n```\n"),
  "blocks of HTML": repeat('```html\n<a b="c">d</a>\n```\n'),
  "a block of Markdown": fill("```md\n", "*a [b](c\n", "```\n"),
  "a block of one line": fill("```js\n", "{ a: '", "\n```\n"),
  "blocks of an unknown language": repeat("```our-words\na\n```\n"),
  "code blocks with more than a language": repeat("```js b\na\n```\n"),
  "code blocks in quotations": repeat("> ```js b\n> a\n> ```\n\n"),
  "escaped pipes": fill(`${table}|`, "c\\|", "|d|\n"),
  "links and escaped pipes": fill(`${table}|`, "[a](b.md)\\|", "|d|\n"),
  "spaces in a cell": fill(`${table}|`, " ", "c|d|\n"),
  "rows with too many cells": fill(table, "|c|d|e|\n"),
  "empty cells": fill(`${table}|c|d|`, " |", "\n"),
  "blocks between colons": repeat("::: details a\nb\n:::\n\n"),
  embeds: repeat("::: embed https://a.example/?utm_id=1\ntitle: a\n\n![a](b.jpg)\n\n> c\n:::\n\n"),
  "live coverage": (size) => `::: live\n${repeat("## 20:40 a {key}\nb\n\n")(size)}:::\n`,
  "a timeline": (size) => `::: timeline\n${repeat("## 1888: a\nb\n\n")(size)}:::\n`,
  "the picture of an embed": (size) =>
    `::: embed https://a.example/\ntitle: a\n\n![${"[a".repeat(size / 2)}](b\n:::\n`,
  "blocks without an end": repeat("::: details a\n"),
  "blocks in blocks": (size) =>
    [...Array(Math.floor(Math.sqrt(size)))]
      .map((_, index, { length }) => `${":".repeat(length - index + 3)} details a\n`)
      .join(""),
  "blocks of an unknown kind": repeat("::: a\n"),
  "ends of blocks": repeat(":::\n"),
  "pull quotes": (size) =>
    `${repeat("a b ")(size / 2)}\n\n${repeat("::: pullquote\na b c\n:::\n\n")(size / 2)}`,
  "a pull quote with gaps": (size) =>
    `${repeat("a b ")(size / 2)}\n\n::: pullquote\n${repeat("b b…")(size / 2)}\n:::\n`,
  galleries: repeat('::: gallery\n![a](b.jpg "c | d")\n![a](b.jpg)\n:::\n\n'),
  "bars in a caption": fill('![a](b.jpg "', " | ", '")'),
  boxes: repeat("::: box a\nb\n:::\n\n"),
  tables: repeat(`${table}|c|d|\n\n`),
  "many columns": (size) => ["a", "-", "c"].map((cell) => `${repeat(`|${cell}`)(size / 3)}|\n`).join(""),
  citations: repeat("a [@b] "),
  "citations of many sources": repeat((index) => `a [@b${index}] `),
  "a citation of many sources": fill("[@a", "; @a", "]"),
  "citations at the start of lines": repeat("a\n[@b]"),
  "spaces before a citation": fill("a", " ", "b [@c]"),
  "spaces in a citation": fill("[@a, b", " ", "c"),
  "semicolons and spaces in a citation": fill("[@a;", " ", "]"),
  "citations that are not closed": repeat("[@a "),
  "foreign words": repeat("[a]{lang=zh} "),
  "brackets around links": repeat("[a [b](c.md) "),
  "brackets around links, closed once": fill("", "[a [b](c.md) ", "]{lang=zh}"),
  "foreign words, one in the other": (size) => `${repeat("[")(size / 12)}a${repeat("]{lang=zh}")(size)}`,
  "open brackets": repeat("["),
  "open pictures": repeat("![a ![b](c.jpg) "),
  "open links": repeat("[a]("),
  "open titles": repeat('[a](b "c '),
  "brackets in brackets": (size) => `${repeat("[")(size / 2)}${repeat("]")(size / 2)}`,
  "middles of links": repeat("]("),
  "links before a space": repeat("[a](b c) "),
  "links before spaces": (size) => `${repeat("[a](b.md) ")(size / 2)}${repeat(" ")(size / 2)}\nb`,
  "links, a line each": repeat("[a](b.md)\n"),
  "links to one heading": repeat("[a](#b) "),
  "links without an address": repeat("[a][b] "),
  "links with a space": repeat("[a] (https://b.example) "),
  "addresses in square brackets": repeat("(a)[b/"),
  "links of a wiki": repeat("[[a"),
  "bare addresses": repeat("https://a.example/b "),
  "a long bare address": fill("https://a.example/", "b"),
  "bare addresses side by side": repeat("http://a"),
  "brackets in a bare address": fill("https://a.example/", "("),
  colons: repeat("a://"),
  "spaces in a title": fill('[a](b.md "c', " ", 'd")\ne'),
  "a long address": fill("[a](", "b", ")"),
  "link definitions": repeat((index) => `[a${index}]: b.md\n`),
  "link definitions with one label": repeat("[a]: b.md\n"),
  "a definition with a long title": fill('[a]: b "', "c\n"),
  pictures: repeat('![a](b.jpg "c")\n\n'),
  subscripts: repeat("a~2~ "),
  "open subscripts": repeat("a~2"),
  "open superscripts": repeat("a^2 "),
  definitions: repeat("a\n: b\n"),
  "lists of definitions": repeat("a\n: b\n\n"),
  tasks: repeat("- [ ] a\n"),
  alerts: repeat("> [!NOTE]\n> a\n\n"),
  "alerts in quotations": fill("", "> ", "[!NOTE]"),
  "ids of headings": repeat((index) => `## a {#b${index}}\n\n`),
  abbreviations: (size) =>
    `${repeat((index) => `*[a${index}]: b\n`)(size / 2)}\n\n${repeat((index) => `a${index} `)(size / 2)}`,
  "a word of many parts": fill("*[a]: b\n\n", "a-", ""),
  "pictures in one paragraph": repeat("![a](b.jpg)\n"),
  "pictures that are links": repeat("[![a](b.jpg)](c.md)\n\n"),
  "pictures without a text": repeat("![](b.jpg) "),
  "open emphasis": repeat("*a "),
  "open and strong emphasis": repeat("**a *b "),
  "emphasis within words": repeat("a*b_c"),
  "emphasis with spaces inside": repeat("**a ** "),
  "Chinese emphasis": repeat("**中。**国"),
  "open Chinese emphasis": repeat("国**中。"),
  "short Chinese lines": repeat("中\n"),
  "Chinese lines and footnotes": repeat("中[^1]\n[@a]"),
  asterisks: repeat("*"),
  underscores: repeat("_"),
  "open code": repeat("`a ``b "),
  "quotation marks": repeat('"a '),
  apostrophes: repeat("it's "),
  "closing quotation marks": repeat('a" '),
  "single and double quotation marks": repeat(`"a 'b `),
  "quotation marks side by side": repeat(`"'`),
  "quotation marks within words": repeat('a"'),
  primes: repeat(`6'2" `),
  quotations: repeat("> a\n"),
  "quotations in quotations": repeat(">"),
  lists: repeat("- a\n"),
  "lists in lists": repeat("- "),
  "lines of one entry": fill("- a\n", "b\n"),
  headings: repeat("## a\n\n"),
  "headings that look numbered": repeat((index) => `## a-${index % 7}\n\n`),
  "a long heading": fill("## ", "a ", ""),
  "number signs": repeat("# "),
  "comments that are not closed": repeat("<!-- "),
  "comments that are not closed, a block each": repeat("<!-- a\n\n"),
  "comments that are not closed, before one that is": fill("", "- <!-- a\n", "\n-->"),
  "comments on lines": repeat("<!-- a -->\n"),
  "comments in a line": repeat("a <!-- b --> "),
  "comments with text after them": repeat("<!-- a\n--> b\n"),
  "an open tag": fill("<a", " b", ""),
  "open tags": repeat("<a b "),
  "open tags with values": repeat('<a b="c" '),
  "open values": repeat("<a b='"),
  tags: repeat("<b>"),
  "tags in tags": (size) => `${repeat("<b>")(size / 2)}${repeat("</b>")(size / 2)}`,
  "processing instructions": repeat("<? "),
  "open template tags": repeat("{{ "),
  "template tags": repeat("{% a %}"),
  "open shortcodes": repeat("[video src=a "),
  backslashes: repeat("\\"),
  ampersands: repeat("&"),
  "open angle brackets": repeat("<a:"),
};

describe("a text is parsed in linear time", () => {
  it.each(Object.entries(texts))("%s", (_, make) => {
    expect(measureGrowth((size) => parse(make(size)), 16 * kib)).toBeLessThan(9);
  });

  // Copying of strings shows only in a long text.
  it.each(["citations at the start of lines", "links before spaces"])("%s, in a long text", (name) => {
    const make = texts[name] ?? repeat(name);
    expect(measureGrowth((size) => parse(make(size)), 128 * kib)).toBeLessThan(9);
  });

  it.each([
    "footnotes at the end",
    "code blocks with more than a language",
    "brackets around links",
    "Chinese",
  ])("%s, for the history", (name) => {
    const make = texts[name] ?? repeat(name);
    expect(measureGrowth((size) => readBlocks(make(size), "zh"), 16 * kib)).toBeLessThan(9);
  });
});
