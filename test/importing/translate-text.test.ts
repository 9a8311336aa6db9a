import { describe, expect, it } from "vitest";
import type { TakeNote } from "../../src/importing/found-article.ts";
import { removeComments } from "../../src/importing/text/html-tags.ts";
import { expandReferences } from "../../src/importing/text/list-links.ts";
import { mendText } from "../../src/importing/text/mend-text.ts";
import { protectCode } from "../../src/importing/text/protect-code.ts";
import { setHeadings } from "../../src/importing/text/set-headings.ts";
import { translateHtml } from "../../src/importing/text/translate-html.ts";
import {
  translateCodeShortcodes,
  translateShortcodes,
} from "../../src/importing/text/translate-shortcodes.ts";

const take: TakeNote = () => undefined;

function collect() {
  const notes: string[] = [];
  return { notes, take: (kind: string, message: string) => void notes.push(`${kind}: ${message}`) };
}

describe("translateShortcodes", () => {
  it.each([
    ['{{< figure src="a.jpg" alt="A ship" caption="In port" >}}', '![A ship](a.jpg "In port")'],
    ["{{< youtube abc123 >}}", "[The film](https://www.youtube.com/watch?v=abc123)"],
    ['{% youtube id="abc" %}', "[The film](https://www.youtube.com/watch?v=abc)"],
    ["{{< gist ada 12 >}}", "[The code](https://gist.github.com/ada/12)"],
    ['[a]({{< ref "posts/b.md" >}})', "[a](@/posts/b.md)"],
    ["[a]({% post_url 2014-05-06-b %})", "[a](@/2014-05-06-b)"],
    ["[a]({%link en/_posts/2014-05-06-b.md %})", "[a](@/en/_posts/2014-05-06-b.md)"],
    ["[a]({{ site.baseurl }}/b/)", "[a](/b/)"],
    ["[a]({{ '/b/' | relative_url }})", "[a](/b/)"],
    ["{% comment %}x{% endcomment %}A.", "A."],
    ["[[A note|the note]] and [[B]]", "[the note](<@/A note.md>) and [B](<@/B.md>)"],
    ["![[a ship.png]]", "![](<a ship.png>)"],
  ])("translates %s", (source, markdown) => {
    expect(translateShortcodes(source, take)).toBe(markdown);
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
    ["H<sub>2</sub>O, x<sup>-1</sup>, 4<sup>th</sup>", "H₂O, x⁻¹, 4th"],
    ['<div class="a">\n    <p>One</p>\n    <p>Two</p>\n</div>', "One\n\nTwo"],
    ["<ul><li>One<li>Two <em>b</em></ul>", "- One\n- Two *b*"],
    ["<table><tr><th>a<th>b<tr><td>1|2<td>3</table>", "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |"],
    ['<pre><code class="x">a &lt; b\n  <span>c</span></code></pre>', "```\na < b\n  c\n```"],
    ["<blockquote><p>A</p><p>B</p></blockquote>", "> A\n>\n> B"],
    [
      "<figure><img src=a.png alt=Ship><figcaption>In <i>port</i></figcaption></figure>",
      '![Ship](a.png "In port")',
    ],
    ["<details><summary>More</summary>Text</details>", "**More**\n\nText"],
    ["<script>alert('<b>')</script><style>b{}</style>Text", "Text"],
    ['<iframe src="//films.example/1" title="A film"></iframe>', "[A film](https://films.example/1)"],
    ['<video controls><source src="a.mp4"><source src="a.webm"></video>', "[a.mp4](a.mp4)"],
    ["Vec<T> and \\<T>", "Vec\\<T> and \\<T>"],
    ["<https://a.example/> and 1 < 2", "<https://a.example/> and 1 < 2"],
    ["| a<br>b |", "| a b |"],
  ])("translates %s", (source, markdown) => {
    expect(translateHtml(source, false, take).trim()).toBe(markdown);
  });

  it("leaves out components of MDX, and keeps what is in them", () => {
    expect(translateHtml('<Note kind="a">Text</Note><Chart data={x} />', true, take)).toBe("Text");
  });

  it("takes linear time for tags without an end", () => {
    const started = performance.now();
    translateHtml('<div><a href="'.repeat(20_000), false, take);
    translateHtml("<b>".repeat(50_000), false, take);
    removeComments("<!-- a".repeat(50_000));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

it("protects code of all forms, and puts it back", () => {
  const text = "a `<b>` c\n\n```html\n<br>\n```\n\n- item\n\n  ~~~\n  {{ x }}\n  ~~~\n\n      <i>\n\n<p>";
  const code = protectCode(text);
  expect(code.text).not.toMatch(/<b>|<br>|\{\{|<i>/);
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
    ["a <b> c", "a \\<b> c"],
    ["a {{ b }} c", "a \\{{ b }} c"],
    ["[a] (https://a.example/)", "[a\\] (https://a.example/)"],
    ["![](a.png)", '![""](a.png)'],
    ["a **b ** c", "a \\*\\*b ** c"],
    ["[a](ftp://a.example/)", "a (ftp://a.example/)"],
    ["a\n\n[x]: https://a.example/", "a\n\n"],
    ["a [^1]", "a \\[^1]"],
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
