import { describe, expect, it } from "vitest";
import { convertHtml } from "../../../src/importing/html/convert-html.ts";

function convert(html: string, lang?: string) {
  const notes: string[] = [];
  const text = convertHtml(html, { lang, take: (kind, message) => void notes.push(`${kind}: ${message}`) });
  return { text, notes };
}

describe("text and what is in its lines", () => {
  it.each([
    ["<p>One\n two&nbsp;x</p>Three<div>Four</div>", "One two\u00a0x\n\nThree\n\nFour"],
    ["<p>a<b> b </b><i><b>c</b></i></p>", "a **b *c***"],
    ["<p>a <b>b</b><b>c</b>d</p>", "a **bc**d"],
    ['<p>say<b>"yes"</b>now, a<em>b:</em>c</p>', 'say"**yes**"now, a*b*:c'],
    ["<p><b>重点。</b>后面</p>", "**重点。**后面"],
    ["<b><p>One</p><p>Two</p></b>", "**One**\n\n**Two**"],
    ['<span style="font-weight:700">a</span> <b style="font-weight:normal">b</b>', "**a** b"],
    ['<span style="font-style: italic; text-decoration: line-through">a</span>', "*~~a~~*"],
    ["<p><s>a</s> <code>b <i>c</i> `d`</code> <q>e</q> <u>f</u></p>", '~~a~~ `` b c `d` `` "e" f'],
    ["<p>H<sub>2</sub>O, x<sup>2</sup>, 4<sup>th</sup>, <sup>2</sup></p>", "H~2~O, x^2^, 4^th^, ²"],
    ["<p>a<br>b<br><br>c<br></p>", "a\\\nb\n\nc"],
    ['<a href="https://a.example/x y">the <em>link</em></a>', "[the *link*](<https://a.example/x y>)"],
    ['<a href="https://a.example/">https://a.example/</a>', "<https://a.example/>"],
    ['<a href="javascript:alert(1)">a</a> <a href="#">b</a> <a name="c">c</a>', "a b c"],
    ['<a href="/a"><h2>Head</h2><p>Text</p></a>', "## [Head](/a)\n\n[Text](/a)"],
    ["a <x-y>b</x-y> <blink onclick='x()'>c</blink>", "a b c"],
    ["<script>alert('<b>')</script><style>b{}</style><!-- c --><noscript>d</noscript>Text", "Text"],
  ])("converts %s", (html, markdown) => {
    expect(convert(html).text).toBe(markdown);
  });

  it("marks words of another language than the text's", () => {
    const html = '<p>the <i lang="fr">mot</i> or <i lang="en-GB">word</i></p>';
    expect(convert(html, "en").text).toBe("the [*mot*]{lang=fr} or *word*");
    expect(convert(html).text).toBe("the *mot* or *word*");
  });

  it.each([
    "1*2*3 _x_ snake_case `c` [a](b) ~~d~~ x^2^ \\n",
    "<b> <!-- x --> &copy; {{ page.title }} {% raw %} {#id} [[wiki]]",
    "https://a.example/~user/x_*y and https://a.example/b.",
    "# head",
    "1. item",
    "- item",
    "+ item",
    "> quote",
    ": caption",
    "::: box",
    "---",
  ])("keeps the characters of %s", (text) => {
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const { text: markdown } = convert(`<p>${escaped}</p>`);
    expect(
      String(markdown)
        .replace(/\\([!-/:-@[-`{-~])/g, "$1")
        .replace(/<(https:[^<>]*)>/, "$1"),
    ).toBe(text);
    expect(String(markdown).replace(/<https:[^<>]*>/, "")).not.toMatch(
      /(?<!\\)[[*]|\{\{|\{%|\{#|<!--|^(?:[-+:#>]|1\.)/,
    );
  });
});

describe("blocks", () => {
  it.each([
    ['<h1>A</h1><h3 id="x"><a class="anchor" href="#x">#</a><b>B</b></h3>', "# A\n\n### B {#x}"],
    ["<ul><li>One<li>Two<ul><li>Three</ul></ul>", "- One\n- Two\n  - Three"],
    ["<ul><li>One</li><ul><li>Two</li></ul></ul>", "- One\n  - Two"],
    ['<ol start="3"><li><p>a</p><p>b</p><li>c</ol>', "3. a\n\n   b\n\n4. c"],
    [
      "<ul><li><input type=checkbox checked> done<li><input type=checkbox> to do</ul>",
      "- [x] done\n- [ ] to do",
    ],
    ["<dl><div><dt>A<dd>B <b>c</b></div><dt>D<dd>E<dd>F</dl>", "A\n: B **c**\n\nD\n: E\n: F"],
    ['<blockquote cite="x"><p>A<p>B<footer>— Ada</footer></blockquote>', "> A\n>\n> B\n>\n> -- Ada"],
    ["a<hr>b", "a\n\n***\n\nb"],
    ['<pre><code class="language-js">let a;\n\n  `b` &lt;</code></pre>', "```js\nlet a;\n\n  `b` <\n```"],
    ["<div class='highlight-source-rb'><pre>a\n```\n</pre></div>", "````\na\n```\n````"],
    [
      "<table class=highlight><tr><td class=gutter><pre>1</pre><td class=code><pre class='brush: js'>a</pre></table>",
      "```\na\n```",
    ],
    [
      "<table><caption>C</caption><thead><tr><th>a<th align=right>b</thead><tbody><tr><td>1|2<td rowspan=2>3<tr><td>x<br>y</table>",
      ": C\n\n| a | b |\n| --- | ---: |\n| 1\\|2 | 3 |\n| x y | 3 |",
    ],
    ["<table><tr><td><p>a</p><ul><li>b</ul><td>c</table>", "a\n\n- b\n\nc"],
    ["<details><summary>More</summary>Text</details>", "**More**\n\nText"],
  ])("converts %s", (html, markdown) => {
    expect(convert(html).text).toBe(markdown);
  });
});

describe("pictures and what pages embed", () => {
  it.each([
    ['<p>a <img src="a b.png" alt="A [ship]"></p>', "a ![A \\[ship\\]](<a b.png>)"],
    [
      '<figure><img src=a.png alt=Ship><figcaption>In <i>port</i>, "x"</figcaption></figure>',
      '![Ship](a.png "In port, \\"x\\"")',
    ],
    [
      '<figure class="wp-block-gallery"><figure><a href=a.jpg><img src=a-1.jpg alt=A></a><figcaption>B</figcaption></figure><figure><img src=c.jpg></figure><figcaption>Both</figcaption></figure>',
      '![A](a-1.jpg "B")\n![](c.jpg)\n\nBoth',
    ],
    [
      '<div class="wp-caption"><a href=/b><img src=d.jpg></a><p class="wp-caption-text">D</p></div>',
      '[![](d.jpg "D")](/b)',
    ],
    ['<img data-src="late.jpg" src="data:image/gif;base64,x" alt=L>', "![L](late.jpg)"],
    ['<img src="/pixel.gif" width=1 height=1>a<img class=emoji src=x.png alt="☺">', "a☺"],
    ["<figure><pre>a</pre><figcaption>C</figcaption></figure>", "```\na\n```\n\nC"],
  ])("converts %s", (html, markdown) => {
    expect(convert(html).text).toBe(markdown);
  });

  it("makes links of films, recordings and frames, and says so", () => {
    const { text, notes } = convert(
      '<iframe src="https://www.youtube.com/embed/ab-c?x=1" title="A film"></iframe><video controls><source src="clip.mp4">No film</video><iframe srcdoc="<p>"></iframe><audio src="//a.example/r.mp3">',
    );
    expect(text).toBe(
      "[A film](https://www.youtube.com/watch?v=ab-c)\n\n[clip.mp4](clip.mp4)\n\n[a.example](https://a.example/r.mp3)",
    );
    expect(notes).toHaveLength(3);
  });
});

describe("footnotes", () => {
  it.each([
    [
      '<p>A<sup id=r1><a href="#n1">1</a></sup>.</p><hr><h2>Notes</h2><ol><li id=n1><p>N. <a href="#r1">↩</a></p><p>M.</p></ol>',
      "A[^1].\n\n[^1]: N.\n\n    M.",
    ],
    [
      '<p>A<a href="#ftnt1" id=ref1>[1]</a></p><div><p><a href="#ref1" id=ftnt1>[1]</a> N.</p></div>',
      "A[^1]\n\n[^1]: N.",
    ],
    [
      '<p>A<sup data-fn=u><a href="#u" id=u-link>1</a></sup>B<sup><a href="#v" id=v-link>2</a></sup></p><ol><li id=u>N <a href="#u-link">↩︎</a><li id=v>M <a href="#v-link">↩︎</a></ol>',
      "A[^1]B[^2]\n\n[^1]: N\n\n[^2]: M",
    ],
  ])("finds them in %s", (html, markdown) => {
    expect(convert(html).text).toBe(markdown);
  });

  it("takes other links within the page for no footnotes", () => {
    const html = '<p id=top><a href="#a">A</a></p><h2 id=a>A</h2><p>Text <a href="#b">B</a></p>';
    expect(convert(html).text).toBe("[A](#a)\n\n## A {#a}\n\nText [B](#b)");
  });
});

describe("hostile input", () => {
  it("refuses elements in one another without an end", () => {
    expect(convert("<div>".repeat(100_000)).text).toEqual({
      message: "its HTML has more than 512 elements in one another",
    });
  });

  it.each([
    ["blockquotes", `${"<blockquote>".repeat(400)}${"<p>x".repeat(5000)}`],
    ["tables", `${"<table><tr><td>".repeat(150)}${"<p>x".repeat(5000)}`],
    ["marks with attributes", `${"<b id=x>".repeat(500)}${"<p>x</i>".repeat(5000)}`],
    ["cells of many columns and rows", `<table>${"<tr><td colspan=999 rowspan=999>x<td>y".repeat(1000)}`],
    ["attributes without an end", `<a href="${"x".repeat(100_000)}`],
    ["links that lead to one another", "<a id=a href=#b>1</a><p id=b><a href=#a>2</a>".repeat(3000)],
  ])("takes linear time for %s", (_, html) => {
    const started = process.cpuUsage();
    const { text } = convert(html);
    expect(String(text).length).toBeLessThan(30 * html.length);
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });
});
