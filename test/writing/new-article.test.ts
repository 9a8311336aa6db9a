import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { createArticleSchema } from "../../src/loading/front-matter.ts";
import { createMarkdown, createTokenizer } from "../../src/markdown/create-markdown.ts";
import { parseMarkdownFile } from "../../src/markdown/parse-markdown-file.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { formatImportedArticle, formatNewArticle } from "../../src/writing/new-article.ts";
import { names } from "../markdown/resolvers.ts";

const defaults = {
  date: DateTime.fromISO("2021-03-20T09:15:30.250", { zone: "Asia/Shanghai" }),
  authors: ["staff"],
};
const formatStory = (...paragraphs: string[]) =>
  formatImportedArticle({ title: "A headline", paragraphs }, defaults, createTokenizer());

describe("formatNewArticle", () => {
  it("fills every needed field and marks what is still to do", () => {
    expect(formatNewArticle("A headline", defaults)).toMatchInlineSnapshot(`
      "---
      title: A headline
      # one sentence, at most 200 characters
      description: TO BE WRITTEN
      date: 2021-03-20T09:15:30+08:00 # to be set: when it is published
      authors: [staff] # to be confirmed: ids from _data/authors.ts
      draft: true # delete this line to publish
      ---

      TO BE WRITTEN
      "
    `);
  });

  it.each([
    "Colon: \"quotes\", 'more' & “others”",
    "# not a comment # either",
    "@leading, `backtick`, %percent, !bang, *star, &and, |bar, >greater",
    "- dash",
    "? question: yes",
    "{brace} [bracket]",
    "🎉 party",
    "yes",
    "null",
    "12.5",
    "2021-03-20",
    "--- three",
    "back\\slash \\n",
    "中国：特斯拉",
    "x".repeat(110),
    "word ".repeat(21).trim(),
  ])("keeps the headline %j through YAML, in a file that is valid as it stands", (title) => {
    expect(parseFrontMatter(formatNewArticle(title, defaults))).toMatchObject({ title, draft: true });
  });

  it("keeps a tab in a headline through YAML, where each build reads it as a space", () => {
    expect(parseFrontMatter(formatNewArticle("tab\tinside", defaults))).toMatchObject({
      title: "tab inside",
    });
  });
});

describe("formatImportedArticle", () => {
  it("has the story's text to the character, and its first sentence as the standfirst", () => {
    expect(
      formatStory("It rained: “hard”. It stopped.", "Two  spaces,\nsnake_case\n * 3"),
    ).toMatchInlineSnapshot(`
      "---
      title: A headline
      description: "It rained: “hard”."
      date: 2021-03-20T09:15:30+08:00 # to be confirmed
      authors: [staff] # to be confirmed: ids from _data/authors.ts
      ---

      It rained: “hard”. It stopped.

      Two  spaces,
      snake_case
       \\* 3
      "
    `);
  });

  it("takes its standfirst from the first sentence, not from a byline or a dateline", () => {
    const description = "The U.S. said 3.5 million came.";
    expect(
      parseFrontMatter(formatStory("By A. Reporter", "BEIJING", `${description} More did.`)),
    ).toMatchObject({
      description,
    });
    expect(parseFrontMatter(formatStory("No sentence", "None here"))).toMatchObject({
      description: "No sentence",
    });
  });

  it("cuts a long first sentence to what a standfirst may have", () => {
    const file = formatStory(`${"word ".repeat(60)}end.`);
    expect(parseFrontMatter(file).description).toBe(`${"word ".repeat(39)}word…`);
  });

  it("shows the story to the character, whatever its paragraphs look like together", () => {
    const paragraphs = [
      "[^1] and [x] and *a",
      "b* ---",
      "---",
      "[^1]: note",
      "[x]: /y",
      "- a",
      "    b",
      "2. c",
      "===",
      "a | b\n-|-",
    ];
    const text = formatStory(...paragraphs)
      .split("---\n\n")
      .slice(1)
      .join("---\n\n");
    const document = createMarkdown("en").parse(text, { file: "a.md", firstLine: 1 });
    const html = renderDocument(document.parts, {
      ...names,
      link: (href) => ({ href, isExternal: false }),
      image: (src) => ({ src }),
    });
    expect(document.diagnostics).toEqual([]);
    expect(html).toBe(paragraphs.map((paragraph) => `<p>${paragraph.trim()}</p>\n`).join(""));
  });
});

function parseFrontMatter(content: string) {
  const result = parseMarkdownFile("new.md", content);
  if ("diagnostics" in result) throw new Error(result.diagnostics.map(({ message }) => message).join());
  return createArticleSchema("Asia/Shanghai").parse(result.source.frontMatter);
}
