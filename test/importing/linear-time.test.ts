import { expect, it } from "vitest";
import { createArticleIndex } from "../../src/importing/article-index.ts";
import { PictureCollector } from "../../src/importing/collect-pictures.ts";
import { convertText } from "../../src/importing/convert-text.ts";
import { decodeArchiveText } from "../../src/importing/decode-archive-text.ts";
import { createNoteTaker, type FoundArticle } from "../../src/importing/found-article.ts";
import { splitFrontMatter } from "../../src/importing/split-front-matter.ts";
import { measureAsyncGrowth, repeat } from "../helpers/measure-growth.ts";

const kib = 1024;

function createFound(text: string, file: string): FoundArticle {
  return {
    origin: "old/a.md",
    file,
    root: "/nowhere",
    title: "A title",
    description: undefined,
    date: "2020-01-01",
    updated: undefined,
    authors: [],
    tags: [],
    lang: undefined,
    isDraft: false,
    image: undefined,
    addresses: ["a/"],
    extra: {},
    text,
    textLine: 1,
  };
}

async function convert(source: string, file = "/nowhere/content/a.md"): Promise<void> {
  const decoded = decodeArchiveText(Buffer.from(source));
  const split = splitFrontMatter("message" in decoded ? "" : decoded.text);
  const found = createFound("message" in split ? "" : split.text, file);
  const placed = {
    file,
    target: "src/content/articles/2020/a/index.md",
    isDraft: false,
    addresses: ["a/"],
    queries: [],
  };
  const index = createArticleIndex([placed]);
  const pictures = new PictureCollector(found.file, found.root, new Map());
  const take = createNoteTaker([], found);
  await convertText("en", { found, placed, index, site: "https://old.example/", pictures, take });
}

const fill =
  (before: string, piece: string, after = "") =>
  (size: number) =>
    `${before}${repeat(piece)(size)}${after}`;
const half = (open: string, close: string) => (size: number) =>
  `${repeat(open)(size / 2)}a${repeat(close)(size / 2)}`;

const texts: Record<string, (size: number) => string> = {
  "front matter without an end": fill("---\n", "a: b\n"),
  "front matter without an end in TOML": fill("+++\n", "a = 1\n"),
  "front matter without an end in JSON": fill("{\n", '"a": {\n'),
  "open quotation marks in front matter": fill("---\n", 'a: "b\n', "---\n"),
  "open shortcodes": repeat("{{< "),
  "shortcodes without an end": repeat("{{< highlight js >}}a "),
  "paired shortcodes": repeat("{{< note >}}a{{< /note >}}"),
  "notes without an end": repeat("{{% notice tip %}}a\n"),
  "ends of notes": repeat("{{% /notice %}}\n"),
  "figures without an end": repeat("{{< figure a=b "),
  "open template tags": repeat("{% "),
  "highlights without an end": repeat("{% highlight ruby %}a\n"),
  "comments of templates without an end": repeat("{% comment %}a"),
  "values without an end": repeat("{{ a "),
  "lists of attributes": repeat("{: .a "),
  braces: repeat("{"),
  brackets: repeat("["),
  "brackets in brackets": half("[", "]"),
  "links in links": half("[", "](b)"),
  "open pictures": repeat("![a"),
  "pictures without a text": repeat("![](a.png) "),
  references: (size) => `${repeat("[a][b] ")(size)}\n\n[b]: c.md`,
  "pictures whose address stands apart": (size) => `${repeat("![][b] ")(size)}\n\n[b]: c.png`,
  definitions: repeat((index) => `[a${index}]: b.md\n`),
  "definitions without an address": repeat((index) => `[a${index}]: \n`),
  "links of wikis": repeat("[[a"),
  "links to headings": repeat("[a](#b) "),
  "relative links": repeat("[a](b.md) "),
  "tags without an end": repeat("<div>"),
  "tags that are not closed": repeat('<a href="b'),
  "tags that are not closed, with spaces": repeat("<a b "),
  "values of attributes without an end": fill("<a b='", "c "),
  attributes: fill("<a ", "b=c ", ">"),
  "emphasis in HTML": repeat("<b>a</b>b"),
  "emphasis in emphasis": half("<b>", "</b>"),
  "quotations in quotations": half("<blockquote>", "</blockquote>"),
  "folded texts in folded texts": half("<details><summary>a</summary>", "</details>"),
  "lists in lists": half("<ul><li>", "</ul>"),
  "tables in tables": half("<table><tr><td>", "</table>"),
  cells: fill("<table><tr>", "<td>a"),
  terms: fill("<dl>", "<dt>a<dd>b"),
  abbreviations: repeat((index) => `<abbr title="b">A${index}</abbr> `),
  "scripts without an end": repeat("<script>"),
  "end tags": repeat("</b>"),
  "comments without an end": repeat("<!-- a "),
  comments: repeat("<!-- a -->"),
  "line breaks": repeat("<br>"),
  subscripts: repeat("a<sub>2</sub>"),
  "angle brackets": repeat("<"),
  "unknown elements": repeat("Vec<T> "),
  "blocks between colons": repeat("::: note\na\n:::\n"),
  "blocks without an end": repeat("::: note\n"),
  "blocks in blocks": half(":::: note\nb\n", "\n::::\n"),
  colons: repeat(":::\n"),
  callouts: repeat("> [!info] a\n> b\n\n"),
  "callouts in callouts": fill("", "> ", "[!info]"),
  "indented notes": repeat('!!! note "a"\n    b\n'),
  code: repeat("`a` "),
  "open code": repeat("`a ``b "),
  "open fences": repeat("```\na\n"),
  "indented code": repeat("a\n\n    b\n\n"),
  headings: repeat("### a\n\n"),
  "headings with a line below": repeat("a\n===\n\n"),
  "headings with ids": repeat("## a {#b}\n\n"),
  imports: repeat("import a\n"),
  Chinese: repeat("中国"),
  asterisks: repeat("**a "),
  "footnotes without a reference": repeat((index) => `[^${index}]: a\n\n`),
  entities: repeat("&lt;"),
  backslashes: repeat("\\"),
};

it.each(Object.entries(texts))("converts %s in linear time", async (_, make) => {
  expect(await measureAsyncGrowth((size) => convert(make(size)), 8 * kib)).toBeLessThan(9);
});

it.each(["imports", "values without an end", "brackets in brackets"])(
  "converts %s of MDX in linear time",
  async (name) => {
    const make = texts[name] ?? repeat(name);
    expect(
      await measureAsyncGrowth((size) => convert(make(size), "/nowhere/content/a.mdx"), 8 * kib),
    ).toBeLessThan(9);
  },
);
