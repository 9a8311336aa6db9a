import { describe, expect, it } from "vitest";
import { createMarkdown, createTokenizer } from "../../src/markdown/create-markdown.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { escapeMarkdown } from "../../src/writing/escape-markdown.ts";
import { names } from "../markdown/resolvers.ts";

const tokenize = createTokenizer();
const escapeText = (text: string) => escapeMarkdown(text, tokenize);

/** The page's HTML, with the quotation marks as they were typed; mistakes that a build would report spoil it. */
function render(source: string): string {
  const document = createMarkdown("en").parse(source, { file: "a.md", firstLine: 1 });
  const html = renderDocument(document.parts, {
    ...names,
    link: (href) => ({ href, isExternal: false }),
    image: (src) => ({ src }),
  });
  const mistakes = document.diagnostics.map(({ message }) => message).join();
  // A web address is a link without further marks.
  return (
    mistakes +
    html
      .replace(/<a href="https?:[^>]*>|<\/a>/g, "")
      .replace(/[“”″]/g, "&quot;")
      .replace(/[‘’′]/g, "'")
  );
}

describe("escapeMarkdown", () => {
  it.each([
    "Plain words, a comma; (brackets) and 3.5% — “quotes” & more!",
    "snake_case and 2 * 3 = 6, a_b_c",
    "1 < 2 > 0 < tag> [x] {y} $5 #1 @name [@] a|b ~ ^ (c) ...",
    "Wrapped\nby hand\n  with spaces in front",
    "Mr. Smith - the 1st.\nAs of 2. March",
    "http://example.com/a_b?c=d&e=f",
    "ends in a backslash \\ here",
    "　　全角空格开头",
  ])("leaves %j as it is", (text) => {
    expect(escapeText(text)).toBe(text);
  });

  it.each([
    ["# not a heading", "\\# not a heading"],
    ["> not a quotation", "\\> not a quotation"],
    ["- not an item", "\\- not an item"],
    ["+ not an item", "\\+ not an item"],
    ["1. not an item", "1\\. not an item"],
    ["1) not an item", "1\\) not an item"],
    ["---", "\\---"],
    ["text\n===", "text\n\\==="],
    ["text\n- item", "text\n\\- item"],
    ["*a* and 2 * 3", "\\*a* and 2 * 3"],
    ["**a** snake_case", "\\*\\*a** snake_case"],
    ["_a_ b", "\\_a_ b"],
    ["`a`", "\\`a`"],
    ["[x](y)", "\\[x](y)"],
    ["![x](y)", "!\\[x](y)"],
    ["[x]: /y", "\\[x]: /y"],
    ["[^1]: note", "\\[^1]: note"],
    ["a [^1] here", "a \\[^1] here"],
    ["said [@x], a user", "said \\[@x], a user"],
    ["said [@Jane Doe], a user", "said \\[@Jane Doe], a user"],
    ["cut off [@x", "cut off \\[@x"],
    ["[中国]{lang=zh}", "\\[中国]{lang=zh}"],
    ["<https://example.com>", "\\<https://example.com>"],
    ["<tag> {{ a }} [b][c]", "\\<tag> \\{{ a }} \\[b][c]"],
    [": no caption", "\\: no caption"],
    ["AT&amp;T & more", "AT\\&amp;T & more"],
    ["~~gone~~", "\\~~gone~~"],
    ["a \\* b", "a \\\\* b"],
    ["```\ncode", "\\```\ncode"],
  ])("writes %j as %j", (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it("takes away spaces that nobody sees but Markdown reads as markup", () => {
    expect(escapeText("    indented like code")).toBe("indented like code");
    expect(escapeText("\tindented by a tab")).toBe("indented by a tab");
    expect(escapeText("a line break  \nby two spaces")).toBe("a line break\nby two spaces");
    expect(escapeText("    # both")).toBe("\\# both");
  });

  it("keeps a row of dashes and bars from becoming a table", () => {
    const text = "a | b\n--|--\n1 | 2";
    expect(render(text)).toContain("<table>");
    expect(render(escapeText(text))).toBe("<p>a | b\n--|--\n1 | 2</p>\n");
  });

  it("shows any mixture of awkward pieces to the character", () => {
    const random = createRandom(20210320);
    for (let round = 0; round < 1500; round++) {
      const text = createAwkwardText(random);
      expect(plainText(render(escapeText(text))), JSON.stringify(text)).toBe(fold(text));
    }
  });

  it("has no backslash that could be left out", () => {
    const random = createRandom(7);
    for (let round = 0; round < 200; round++) {
      const text = createAwkwardText(random);
      const escaped = escapeText(text);
      for (let at = 0; at < escaped.length; at++) {
        // A backslash of the text itself is not ours to leave out.
        if (escaped[at] !== "\\" || text.includes("\\")) continue;
        const without = escaped.slice(0, at) + escaped.slice(at + 1);
        expect(render(without), `${escaped} without its character ${at}`).not.toBe(render(escaped));
      }
    }
  });
});

const pieces = [
  ..."#>-+*_`~|!\\&<>[](){}=:;.,'\"1a ",
  ..."\n\n\n   ",
  "    ",
  "  \n",
  "\t",
  "1.",
  "2)",
  "---",
  "===",
  "word",
  "word ",
  "snake_case",
  "[^1]",
  "[@x]",
  "[@X",
  "[x]",
  "]: ",
  "](y)",
  "]{lang=zh}",
  "&amp;",
  "&#35;",
  "<tag>",
  "<https://a.b>",
  "```",
  "~~",
  "**",
  "|--|\n",
  "中国",
  "é",
  "🎉",
];

/** A paragraph: no blank line in it. */
function createAwkwardText(random: () => number): string {
  const length = 1 + Math.floor(random() * 14);
  const text = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join("");
  return text.replace(/\n(\s*\n)+/g, "\n").trim() || "x";
}

/** Mulberry32: the same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a reader sees of a single paragraph; any other element stays and spoils the comparison. */
function plainText(html: string): string {
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };
  return fold(
    html.replace(/^<p>|<\/p>$/gm, "").replace(/&(?:lt|gt|amp|quot);/g, (name) => entities[name] ?? name),
  );
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
