import { describe, expect, it } from "vitest";
import { ArticleLayout } from "../../_includes/layouts/article.tsx";
import { minifyWhole } from "../../src/build/minifier.ts";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { buildFrame } from "../../src/site/frame.ts";
import { renderPage } from "../../src/site/render-page.ts";
import { createSampleArticle, createSampleBody, createSampleEdition } from "../helpers/sample-edition.ts";
import { names } from "../markdown/resolvers.ts";

const text = `First line
second *line*
**third**

- one
- two

  with a paragraph

> Quoted
> twice

\`\`\`
code   stays

as it is
\`\`\`

| A | B |
|---|---|
| 1 | 2 |

## A subhead

Hard  
break, \`code\`, and a note.[^n]

![A picture](a.png "A caption")

[^n]: The note.
`;

const prose = (html: string) => <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;

describe("renderPage", () => {
  it("writes an article as the minifier leaves it", async () => {
    const document = createMarkdown("en").parse(text, { file: "a.md", firstLine: 1 });
    const html = renderDocument(document.parts, {
      ...names,
      link: (href) => ({ href, isExternal: false }),
      image: (src) => ({ src, width: 2, height: 2 }),
    });
    const article = createSampleArticle({
      body: { ...createSampleBody(""), html: new Lazy("", () => html) },
    });
    const frame = buildFrame(createSampleEdition());
    const writers = article.authors.map((entity) => ({ entity }));
    const page = renderPage(<ArticleLayout frame={frame} article={article} writers={writers} />);
    expect(page).toContain("code   stays\n\nas it is");
    expect(await minifyWhole(page)).toBe(page);
    expect(page).not.toContain("@layer table");
    const withTable = { ...article, body: { ...article.body, styles: document.styles } };
    expect(renderPage(<ArticleLayout frame={frame} article={withTable} writers={writers} />)).toMatch(
      /@layer table.*@layer code/,
    );
  });

  it.each([
    ["<p>a\nb</p>\n<p>c</p>", "<p>a b</p><p>c</p>"],
    ["<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"],
    ["<p><em>a</em>\n<a>b</a></p>", "<p><em>a</em> <a>b</a></p>"],
    ["<pre>a\n\n b</pre>\n<p>c</p>", "<pre>a\n\n b</pre><p>c</p>"],
    ['<p title="a > b">\nc</p>', '<p title="a > b"> c</p>'],
  ])("joins the lines of %j", (html, expected) => {
    expect(renderPage(prose(html))).toBe(`<!doctype html><div class="prose">${expected}</div>`);
  });

  it("writes elements without content as HTML does, and leaves alone what only looks like one", () => {
    const page = (
      <p>
        <br />
        <img src="a/" alt="<br/> and />" />
        {"<br/>"}
      </p>
    );
    expect(renderPage(page)).toBe('<!doctype html><p><br><img src="a/" alt="&lt;br/> and />">&lt;br/></p>');
  });
});
