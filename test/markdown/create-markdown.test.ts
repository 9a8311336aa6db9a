import { describe, expect, it } from "vitest";
import { createMarkdown, createTokenizer } from "../../src/markdown/create-markdown.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { feedResolver, names, pageResolver } from "./resolvers.ts";

const parse = (text: string) => createMarkdown("en").parse(text, { file: "a.md", firstLine: 1 });

describe("createMarkdown", () => {
  it("creates one parser for each language", () => {
    expect(createMarkdown("de")).toBe(createMarkdown("de"));
    expect(createMarkdown("de")).not.toBe(createMarkdown("en"));
  });

  it("keeps no state between texts", () => {
    const text = "## A\n\nB[^1] [c]\n\n[^1]: D\n\n[c]: e.md";
    expect(parse(text)).toEqual(parse(text));
    expect(parse("[c] [^1]").diagnostics).toHaveLength(1);
  });

  it("returns plain data, which a build can cache as JSON", () => {
    const document = parse('## A\n\n[b](c.md "d") ![e](f.jpg)[^1] [@g, p. 4]\n\n![h](i.jpg "j")\n\n[^1]: K');
    expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document);
  });

  it("renders one text for page and feed", () => {
    const document = parse("[a](b.md) ![c](d.jpg) e[^1]\n\n[^1]: f");
    expect(renderDocument(document.parts, pageResolver)).toBe(renderDocument(document.parts, pageResolver));
    const [page, feed] = [
      renderDocument(document.parts, pageResolver),
      renderDocument(document.parts, feedResolver),
    ];
    const addresses = (html: string) =>
      [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses(page)).toEqual(["resolved/b.md", "resolved/d.jpg", "#note.1", "#note-ref.1"]);
    expect(addresses(feed)).toEqual([
      "https://example.com/b.md",
      "https://example.com/d.jpg",
      "https://example.com/2021/x.html#note.1",
      "https://example.com/2021/x.html#note-ref.1",
    ]);
  });

  it("records links and images as they were written, in order", () => {
    const { links, images } = parse('[a](b%20c.md#d) <http://e.f/ä>\n\n![g](h%20i.jpg "j") [k](b%20c.md#d)');
    expect(links.map(({ href }) => href)).toEqual(["b%20c.md#d", "http://e.f/ä", "b%20c.md#d"]);
    expect(images).toEqual([{ src: "h%20i.jpg", alt: "g", title: "j", position: { line: 3, column: 1 } }]);
  });

  it("records citations in the order of the page, and numbers their sources", () => {
    const text = "One.[^1] Two [@b, p. 4].\n\n> [@a;\n> @b]\n\n[^1]: Note [@c].";
    expect(parse(text).citations).toEqual([
      { id: "cite.1", source: "b", number: 1, locator: "p. 4", position: { line: 1, column: 14 } },
      { id: "cite.2", source: "a", number: 2, position: { line: 3, column: 3 } },
      { id: "cite.3", source: "b", number: 1, position: { line: 3, column: 3 } },
      { id: "cite.4", source: "c", number: 3, position: { line: 6, column: 12 } },
    ]);
  });

  it("leaves comments out of word count, opening and headings", () => {
    const { wordCount, headings, opening } = parse(
      "<!-- a\nb -->\nOne <!-- c --> two\n\n## Three <!-- d -->",
    );
    expect(wordCount).toBe(3);
    expect(opening).toEqual(["One two"]);
    expect(headings.map(({ id, text }) => `${id}: ${text}`)).toEqual(["three: Three"]);
  });

  it("leaves citations out of word count, opening and headings", () => {
    const { wordCount, headings, opening } = parse("One [@a], two\n[@b].\n\n## Three [@c, p. 4] four");
    expect(wordCount).toBe(4);
    expect(opening).toEqual(["One, two."]);
    expect(headings.map(({ id, text }) => `${id}: ${text}`)).toEqual(["three-four: Three four"]);
  });

  it("links a citation to the list of sources, also on another page", () => {
    const html = renderDocument(parse("One [@a].").parts, feedResolver);
    expect(html).toContain('href="https://example.com/2021/x.html#source.1"');
    expect(html).toContain('aria-label="Source 1"');
  });

  it("gives each table's region a name of its own, also if two have one caption", () => {
    const table = ": Berths\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n";
    const html = renderDocument(parse(table + table).parts, feedResolver);
    expect([...html.matchAll(/<section ([^>]*?) tabindex/g)].map(([, name]) => name)).toEqual([
      'aria-labelledby="table.1"',
      'aria-label="Table 2"',
    ]);
  });

  it("records a figure's title although it has become the caption", () => {
    expect(parse('![a](b.jpg "c")').images).toEqual([
      { src: "b.jpg", alt: "a", title: "c", position: { line: 1, column: 1 } },
    ]);
  });

  it("records the visible text of headings", () => {
    expect(parse('## It\'s *"new"*').headings).toEqual([
      { level: 2, id: "its-new", text: "It’s “new”", position: { line: 1, column: 1 } },
    ]);
  });

  it("returns the first paragraphs as the opening, up to another block or 600 characters", () => {
    expect(parse('"One" *two*[^1]\n\nThree\n\n- four\n\nfive\n\n[^1]: six').opening).toEqual([
      "“One” two",
      "Three",
    ]);
    expect(parse(`${"one ".repeat(200)}\n\ntwo`).opening).toHaveLength(1);
  });

  it("names the parts of the stylesheet that its blocks need", () => {
    expect(parse("`a` | b").styles).toEqual([]);
    expect(parse("> | a |\n> |---|\n\n    b").styles).toEqual(["code", "table"]);
    for (const text of ["a\n: b", "- [ ] a", "> [!TIP]\n> a"]) expect(parse(text).styles).toEqual(["blocks"]);
    expect(parse("![a](b.jpg)\n![c](d.jpg)\n\n![e](f.jpg)").styles).toEqual(["gallery"]);
    expect(parse("```\na\n```\n\n```\nb\n```").styles).toEqual(["code"]);
  });

  it("joins Chinese and Thai lines in headings, opening and word count", () => {
    expect(parse("中国\n限制").opening).toEqual(["中国限制"]);
    expect(parse("中\n国\n===").headings.map(({ text }) => text)).toEqual(["中国"]);
    expect(parse("ภาษา\nไทย").wordCount).toBe(parse("ภาษาไทย").wordCount);
  });

  it("renders no forbidden address", () => {
    const html = renderDocument(
      parse("[a](javascript:x) ![b](javascript:x) <vbscript:x>").parts,
      pageResolver,
    );
    expect(html).toBe("<p><a>a</a> b <a>vbscript:x</a></p>\n");
  });

  it("takes no character of the text for a placeholder", () => {
    expect(renderDocument(parse("a\0b &#0; [c](d)").parts, pageResolver)).toBe(
      '<p>a\uFFFDb \uFFFD <a href="resolved/d">c</a></p>\n',
    );
  });
});

describe("createTokenizer", () => {
  it("parses the same grammar and leaves quotation marks as typed", () => {
    const [, inline] = createTokenizer()('"[中国]{lang=zh}"');
    expect(inline?.children?.map(({ type, content }) => content || type)).toEqual([
      '"',
      "foreign_open",
      "中国",
      "foreign_close",
      '"',
    ]);
  });
});

describe("each word is shown or reported", () => {
  it.each([
    "{alpha} beta {gamma=delta} [epsilon]{zeta} [eta]{lang=theta-iota-}",
    "[Update]: corrected\n\n[alpha]: beta 'gamma delta'",
    "[^alpha]: beta gamma\n\nText[^delta] [^epsilon zeta]",
    "[^alpha]: beta\n[^alpha]: gamma\n\nText[^alpha]",
    "| alpha | beta |\n|---|---|\n| gamma | delta | epsilon |\n| zeta |",
    "<div alpha>beta</div>\n\n<!-- gamma\n\n<script>delta</script>\n\n<?epsilon?>",
    "```alpha beta gamma\ndelta",
    "# alpha\n\n#### beta #\n\ngamma\n===",
    "![](alpha.jpg) ![beta *gamma* `delta` [epsilon](zeta.md) ![eta](theta.jpg)](iota.jpg 'kappa lambda')",
    "![alpha](beta.jpg 'gamma *delta*')",
    "[alpha]() [beta](gamma delta) [](epsilon.md) [zeta](javascript:eta) [theta](<iota kappa>) [lambda [mu](nu) xi](omicron)",
    "[@Alpha beta] [@gamma, delta epsilon] [@zeta [@eta] [@]\n\n[@theta",
    "{{ alpha }} {% beta %} $gamma$ %%delta%% ::: epsilon\n:::",
    "~~~\nalpha\n\n- beta\n    gamma\n\n> delta",
    `${"> ".repeat(120)}alpha`,
    `${"- ".repeat(60)}alpha`,
    `${"[".repeat(200)}alpha${"]".repeat(200)} ${"*".repeat(99)}beta`,
    "alpha\\\nbeta  \ngamma\n\n\tdelta\n\n***\n\nepsilon\n---",
    "---\nalpha: beta\n---",
    "$alpha_{beta}$ H~gamma~O ^delta^ ==epsilon== ++zeta++ :eta: @theta #iota",
  ])("in %j", (text) => {
    const document = parse(text);
    const messages = document.diagnostics.map(
      ({ message, line }) => `${message} ${text.split("\n")[line - 1]}`,
    );
    const shown = `${renderDocument(document.parts, pageResolver)} ${messages.join(" ")}`;
    const lost = (text.match(/\p{L}+/gu) ?? []).filter((word) => !shown.includes(word));
    expect(lost).toEqual([]);
  });
});

it("renders a figure with its better formats, and an image within a line in an element that keeps its spaces", () => {
  const resolve = {
    ...names,
    link: (href: string) => ({ href, isExternal: false }),
    image: (src: string) => ({ src, sources: [{ type: "image/avif", srcset: "x.avif 9w" }] }),
  };
  const document = createMarkdown("en").parse("![a](x.png)\n\nText ![a](x.png) text.", {
    file: "x.md",
    firstLine: 1,
  });
  expect(renderDocument(document.parts, resolve)).toBe(
    '<figure><picture><source type="image/avif" srcset="x.avif 9w"><img src="x.png" alt="a" loading="lazy" decoding="async"></picture></figure>\n' +
      '<p>Text <span><picture><source type="image/avif" srcset="x.avif 9w"><img src="x.png" alt="a" loading="lazy" decoding="async"></picture></span> text.</p>\n',
  );
});
