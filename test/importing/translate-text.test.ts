import { describe, expect, it } from "vitest";
import type { TakeNote } from "../../src/importing/found-article.ts";
import { settleEmbeds } from "../../src/importing/text/embeds.ts";
import { removeComments } from "../../src/importing/text/html-tags.ts";
import { translateIndentedNotes } from "../../src/importing/text/indented-notes.ts";
import { expandReferences } from "../../src/importing/text/list-links.ts";
import { removeModules } from "../../src/importing/text/mdx.ts";
import { mendText } from "../../src/importing/text/mend-text.ts";
import { translateCodeShortcodes } from "../../src/importing/text/paired-shortcodes.ts";
import { protectCode } from "../../src/importing/text/protect-code.ts";
import { setHeadings } from "../../src/importing/text/set-headings.ts";
import { translateBlocks, translateCallouts } from "../../src/importing/text/translate-admonitions.ts";
import { translateHtml } from "../../src/importing/text/translate-html.ts";
import { translateShortcodes } from "../../src/importing/text/translate-shortcodes.ts";

const take: TakeNote = () => undefined;

function collect() {
  const notes: string[] = [];
  return { notes, take: (kind: string, message: string) => void notes.push(`${kind}: ${message}`) };
}

describe("translateShortcodes", () => {
  it.each([
    ['{{< figure src="a.jpg" alt="A ship" caption="In port" >}}', '![A ship](a.jpg "In port")'],
    ["{{< youtube abc123 >}}", "[youtube.com](https://www.youtube.com/watch?v=abc123)"],
    ['{% youtube id="abc" %}', "[youtube.com](https://www.youtube.com/watch?v=abc)"],
    ["{{< gist ada 12 >}}", "[gist.github.com](https://gist.github.com/ada/12)"],
    ['[a]({{< ref "posts/b.md" >}})', "[a](@/posts/b.md)"],
    ["[a]({% post_url 2014-05-06-b %})", "[a](@/2014-05-06-b)"],
    ["[a]({%link en/_posts/2014-05-06-b.md %})", "[a](@/en/_posts/2014-05-06-b.md)"],
    ["[a]({{ site.baseurl }}/b/)", "[a](/b/)"],
    ["[a]({{ '/b/' | relative_url }})", "[a](/b/)"],
    ["{% comment %}x{% endcomment %}A.", "A."],
    ["[[A note|the note]] and [[B]]", "[the note](<@/A note.md>) and [B](<@/B.md>)"],
    ["![[a ship.png|A ship]] ![[b.png|100x20]]", "![A ship](a%20ship.png) ![](b.png)"],
    ["![[Heading#A]]", "[Heading](<@/Heading.md>)"],
  ])("translates %s", (source, markdown) => {
    expect(translateShortcodes(source, take).replaceAll("\ue004", "")).toBe(markdown);
  });

  it("leaves out the others, and says so", () => {
    const { notes, take } = collect();
    expect(translateShortcodes("A {{ page.title }}{: .note}\n{% toc %}\n## Quay {#quay}\n{sic}", take)).toBe(
      "A\n\n## Quay\n{sic}",
    );
    expect(notes).toHaveLength(4);
  });

  it("takes a reference in brackets for no link of a wiki", () => {
    const text = "[[Bug 1]]\n\n[Bug 1]: https://a.example/";
    expect(translateShortcodes(text, take)).toBe(text);
  });

  it("makes blocks of code from shortcodes that hold code", () => {
    const code = '```ruby\nputs "<b>"\n```';
    expect(translateCodeShortcodes('{% highlight ruby %}\nputs "<b>"\n{% endhighlight %}', take)).toBe(code);
    expect(translateCodeShortcodes('{{< highlight ruby >}}\nputs "<b>"\n{{< /highlight >}}', take)).toBe(
      code,
    );
  });
});

describe("translateHtml", () => {
  it.each([
    ["a<br>b<br/>\nc<br>", "a\\\nb\\\nc"],
    ['<a href="https://a.example/x y">the <b>link</b></a>', "[the **link**](<https://a.example/x y>)"],
    ['<a name="x"></a>Text', "Text"],
    ['<img src="a.png" alt="A [ship]">', "![A \\[ship\\]](a.png)"],
    ["<em>a</em> <strong>b</strong> <del>c</del> <code>d `e`</code>", "*a* **b** ~~c~~ `` d `e` ``"],
    ["H<sub>2</sub>O, x<sup>-1</sup>, 4<sup>th</sup>", "H~2~O, x^-1^, 4^th^"],
    ['<div class="a">\n    <p>One</p>\n    <p>Two</p>\n</div>', "One\n\nTwo"],
    ["<ul><li>One<li>Two <em>b</em></ul>", "- One\n- Two *b*"],
    ["<table><tr><th>a<th>b<tr><td>1|2<td>3</table>", "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |"],
    ['<pre><code class="x">a &lt; b\n  <span>c</span></code></pre>', "```\na < b\n  c\n```"],
    ["<blockquote><p>A</p><p>B</p></blockquote>", "> A\n>\n> B"],
    [
      "<figure><img src=a.png alt=Ship><figcaption>In <i>port</i></figcaption></figure>",
      '![Ship](a.png "In port")',
    ],
    ["<details><summary>More</summary>Text</details>", "::: details More\n\nText\n\n:::"],
    ["<script>alert('<b>')</script><style>b{}</style>Text", "Text"],
    ['<iframe src="//films.example/1" title="A film"></iframe>', "[A film](https://films.example/1)"],
    ['<video controls><source src="a.mp4"><source src="a.webm"></video>', "![a.mp4](a.mp4)"],
    ['<audio src="https://a.example/b.mp3" title="A talk"></audio>', "[A talk](https://a.example/b.mp3)"],
    ["Vec<T> and \\<T>", "Vec\\<T> and \\<T>"],
    ["<https://a.example/> and 1 < 2", "<https://a.example/> and 1 < 2"],
    ["| a<br>b |", "| a b |"],
    ["<sup>2</sup> and a<sup><a href=b>c</a></sup>", "² and a[c](b)"],
    ["<b>Note:</b>that, foo<i>'bar'</i> <b>(a)</b>", "**Note**:that, foo'*bar'* **(a)**"],
    ["a <mark>b</mark> <kbd>Ctrl</kbd>", "a **b** `Ctrl`"],
    [
      '<abbr title="World  Wide Web">WWW</abbr> <abbr title="b">WWW</abbr>',
      "WWW WWW\n\n*[WWW]: World Wide Web",
    ],
    [
      "<dl><dt>Quay<dd>Ships <b>land</b></dd><dt>Dock</dt><dd>They rest</dd></dl>",
      "Quay\n: Ships **land**\n\nDock\n: They rest",
    ],
    ["<dl><dt>Quay</dt><dd><p>One</p><p>Two</p></dd></dl>", "**Quay**\n\nOne\n\nTwo"],
    ['<ul><li><input type="checkbox" checked> a<li><input type="checkbox"> b</ul>', "- [x]  a\n- [ ]  b"],
    [
      "<details><summary>A</summary><details><summary>B</summary>C</details></details>",
      ":::: details A\n\n::: details B\n\nC\n\n:::\n\n::::",
    ],
  ])("translates %s", (source, markdown) => {
    expect(translateHtml(source, false, take).replaceAll("\ue004", "").trim()).toBe(markdown);
  });

  it("leaves out components of MDX, and keeps what is in them", () => {
    expect(translateHtml('<Box kind="a">Text</Box><Chart data={x} />', true, take)).toBe("Text");
    const note = '<Aside type="tip" title="A hint">Text</Aside>\n\n<Details summary="More">Text</Details>';
    expect(translateHtml(note, true, take).trim()).toBe(
      "> [!TIP]\n> **A hint**\n>\n> Text\n\n::: details More\n\nText\n\n:::",
    );
  });

  it("keeps titles, pictures and links of components, and forgets their indentation", () => {
    const text =
      '<Steps>\n  <Tab label="npm">\n      1. Text\n\n  </Tab>\n</Steps>\n<Card title="A" href="/a/" />\n<Image src="./a.png" alt="B" />';
    expect(translateHtml(text, true, take).trim()).toBe("**npm**\n\n1. Text\n\n[A](/a/)\n\n![B](./a.png)");
  });

  it("takes linear time for tags without an end", () => {
    const started = performance.now();
    translateHtml('<div><a href="'.repeat(20_000), false, take);
    translateHtml("<b>".repeat(50_000), false, take);
    removeComments("<!-- a".repeat(50_000));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("settleEmbeds", () => {
  it.each([
    ["{{< youtube abc >}}", '::: embed https://www.youtube.com/watch?v=abc\ntitle: "youtube.com"\n:::'],
    [
      '{% include youtube.html id="abc" %}',
      '::: embed https://www.youtube.com/watch?v=abc\ntitle: "youtube.com"\n:::',
    ],
    ["{{< tweet user=ada id=12 >}}", '::: embed https://twitter.com/i/status/12\ntitle: "twitter.com"\n:::'],
    [
      '<iframe src="//www.youtube.com/embed/abc?start=5" title="A [film]"></iframe>',
      '::: embed https://www.youtube.com/watch?v=abc\ntitle: "A [film]"\n:::',
    ],
    ["See {{< vimeo 12 >}}.", "See [vimeo.com](https://vimeo.com/12)."],
    ['<iframe src="http://a.example/"></iframe>', "[a.example](http://a.example/)"],
  ])("translates %s", (source, markdown) => {
    const text = settleEmbeds(translateHtml(translateShortcodes(source, take), false, take)).trim();
    expect(text).toBe(markdown);
    expect(mendText(text, "en", take)).toMatchObject({ text: markdown });
  });

  it("leaves a link where the press refuses a block", () => {
    const text = '::: embed https://a.example/?token=secret\ntitle: "A \\"b\\""\n:::';
    expect(mendText(text, "en", take)).toMatchObject({ text: '[A "b"](https://a.example/?token=secret)' });
  });
});

describe("notes of other systems", () => {
  it.each([
    [":::tip[A hint]\nText\n:::", "> [!TIP]\n> **A hint**\n>\n> Text"],
    ["- a\n  ::: danger\n  Text\n  :::", "- a\n\n  > [!CAUTION]\n  > Text"],
    ["::: details More\nText\n:::", "::: details More\n\nText\n\n:::"],
    [":::{note} Title\nA\n\nB\n:::", "> [!NOTE]\n> **Title**\n>\n> A\n>\n> B"],
    ["::: tabs\nText\n:::", "Text"],
    ["::: note\nText", "Text"],
    ["Text\n:::", "Text"],
  ])("translates %j", (source, markdown) => {
    expect(translateBlocks(source, take).trim()).toBe(markdown);
  });

  it.each([
    ["> [!info]- A title\n> Text", "> [!NOTE]\n> **A title**\n>\n> Text"],
    ["> [!WARNING]\n> Text", "> [!WARNING]\n> Text"],
    ["> [!quote]\n> Text", ">\n> Text"],
  ])("gives %j a name of GitHub's", (source, markdown) => {
    expect(translateCallouts(source)).toBe(markdown);
  });

  it.each([
    ['{{% notice tip "A hint" %}}\nText\n{{% /notice %}}', "> [!TIP]\n> **A hint**\n>\n> Text"],
    ['{{< alert title="A" color="warning" >}}Text{{< /alert >}}', "> [!WARNING]\n> **A**\n>\n> Text"],
    ["{% note() %}\nText\n{% end %}", "> [!NOTE]\n> Text"],
    ["1. a\n\n   {{< caution >}}\n   Text\n   {{< /caution >}}", "1. a\n\n   > [!CAUTION]\n   > Text"],
  ])("translates %j", (source, markdown) => {
    const text = translateBlocks(translateShortcodes(source, take), take);
    expect(text.replace(/\n\s*\n\s*\n/g, "\n\n").trim()).toBe(markdown);
  });

  it("reads indented notes, but not in code", () => {
    const text = '!!! note "A"\n    Text\n\n        code\n\nMore\n```\n!!! note\n```';
    expect(translateIndentedNotes(text).trim()).toBe(
      "::: note A\nText\n\n    code\n\n:::\n\nMore\n```\n!!! note\n```",
    );
  });
});

it("moves code with what is around it", () => {
  const restored = (source: string, change: (text: string) => string) => {
    const code = protectCode(source);
    return code.restore(change(code.text)).trim();
  };
  const quote = (text: string) => translateHtml(text, false, take);
  expect(restored("<blockquote>\n\n```js\na\n\nb\n```\n\n</blockquote>", quote)).toBe(
    "> ```js\n> a\n>\n> b\n> ```",
  );
  expect(restored("- a\n\n      b\n\n  c", (text) => text)).toBe("- a\n\n  ```\n  b\n  ```\n\n  c");
  expect(restored("> - ```\n>   a\n>   ```", (text) => text)).toBe("> - ```\n>   a\n>   ```");
  expect(restored("```\na | b\nc\n```", (text) => `| x | ${text} |`)).toBe("| x | `a \\| b c` |");
  expect(restored("```\na\n```", (text) => `x ${text} y`)).toBe("x \n\n```\na\n```\n\ny");
});

it.each([
  ['js {1,3} title="src/a b.js"', "`src/a b.js`\n\n```js"],
  ["js src/a.js active", "`src/a.js`\n\n```js"],
  ["ts:src/a.ts", "`src/a.ts`\n\n```ts"],
  ["rust,ignore", "```rust"],
  ["{.python .wide}", "```python"],
  ['title="a"', "`a`\n\n```"],
  ["js [[1, 2]]", "```js"],
  ["c++", "```c++"],
])("keeps the language and the name of code, of %j", (info, markdown) => {
  const code = protectCode(["```", info, "\na\n```"].join(""));
  expect(code.restore(code.text)).toBe(`${markdown}\na\n\`\`\``);
});

it("reads MDX: indented fences, imports, pictures that are imported, expressions", () => {
  const code = protectCode(
    "<Tab>\n      ```js title='a.js'\n      import a;\n      ```\n</Tab>\n    Text",
    true,
  );
  expect(code.text).not.toContain("import");
  expect(code.text).toContain("\n    Text");
  expect(code.restore(code.text)).toContain("      `a.js`\n\n      ```js\n      import a;\n      ```\n");
  expect(
    removeModules(
      'import Ship from "../ship.png";\nimport {\n  B,\n} from "b";\n\n<><Image src={Ship} alt={"A"} />{" "}{/* no */}</>{\'a\'}',
    ).trim(),
  ).toBe('<Image src="../ship.png" alt={"A"} /> a');
});

it("finds the address of a link whose label is code", () => {
  const code = protectCode("[`a`][] and [`a`]\n\n[`a`]: /x/");
  expect(code.restore(expandReferences(code.text)).split("\n")[0]).toBe("[`a`](/x/) and [`a`](/x/)");
});

it("protects code of all forms, and puts it back", () => {
  const text = "a `<b>` c\n\n```html\n<br>\n```\n\n- item\n\n  ~~~\n  {{ x }}\n  ~~~\n\n<p>";
  const code = protectCode(text);
  expect(code.text).not.toMatch(/<b>|<br>|\{\{/);
  expect(code.text).toContain("<p>");
  expect(code.restore(code.text)).toBe(text);
});

it("removes comments, over several paragraphs too", () => {
  expect(removeComments("a <!-- b\n\nc -->d <!-- e")).toBe("a d <!-- e");
});

it("writes addresses that stand apart into pictures and links of the old site", () => {
  const text =
    "[a][x] [b] ![c][p] [![d][p]][x] [web]\n\n[x]: /x\n[b]: b.md\n[p]: p.png 'Title'\n[web]: https://a.example/";
  expect(expandReferences(text).split("\n")[0]).toBe(
    "[a](/x) [b](b.md) ![c](p.png 'Title') [![d](p.png 'Title')](/x) [web]",
  );
  expect(expandReferences("[a][]: b\n\n[a]: /a/").split("\n")[0]).toBe("[a](/a/): b");
  expect(expandReferences("![][p] and [][p]\n\n[p]: p.png").split("\n")[0]).toBe("![](p.png) and [][p]");
});

it("keeps the text of links whose definition lost its address, and the definitions after it", () => {
  const text = "[a][1] and [b][2]\n\n[1]: \n[2]: b.md\n[3]:\n  c.md\n[4]:";
  expect(expandReferences(text)).toBe("a and [b](b.md)\n\n\n[2]: b.md\n[3]:\n  c.md\n");
});

it("leaves out the title's heading and numbers the others from two", () => {
  expect(setHeadings("# News\n\nText\n\n# A\n\n#### B\n\nC\n---\n", "“News”", take)).toBe(
    "\n\nText\n\n## A\n\n### B\n\n### C\n\n",
  );
  expect(setHeadings("### A\n\n```\n# b\n```\n\n##\n", "T", take)).toBe("## A\n\n```\n# b\n```\n\n\n");
});

describe("mendText", () => {
  it.each([
    ["See ![the film](a.mp4) here.", "See [the film](a.mp4) here."],
    ["a <b> c", "a \\<b> c"],
    ["a {{ b }} c", "a \\{{ b }} c"],
    ["[a] (https://a.example/)", "[a\\] (https://a.example/)"],
    ["![](a.png)", '![""](a.png)'],
    ["a **b ** c", "a \\*\\*b ** c"],
    ["[a](ftp://a.example/)", "a (ftp://a.example/)"],
    ["a\n\n[x]: https://a.example/", "a\n\n"],
    ["a [^1]", "a \\[^1]"],
    ["[http://a.example/b][1] c", "[http://a.example/b \\][1] c"],
    ["http://a.example/b</c>", "http://a.example/b \\</c>"],
    ['"(http://|https://)"', '"(http\\://|https://)"'],
    [
      "| a | b |\n|---|---|\n| C|D|E|F|G|H|I|J | 1 |",
      "| a | b |\n|---|---|\n| C|D\\|E\\|F\\|G\\|H\\|I\\|J \\| 1 |",
    ],
    ["# Title", ""],
    ["| a | b |\n|---|---|\n| 1 | 2 | 3 |", "| a | b |\n|---|---|\n| 1 | 2 \\| 3 |"],
  ])("mends %s", (source, mended) => {
    expect(mendText(source, "en", take)).toMatchObject({ text: mended });
  });

  it("gives up on what it cannot mend", () => {
    expect(mendText(`${"<b>".repeat(40)}a${"</b>".repeat(40)}`, "en", take)).toMatchObject({
      fault: { message: expect.stringContaining("<b>") },
    });
  });
});
