import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { readPairs } from "./read-pairs.ts";
import { pageResolver } from "./resolvers.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // HTML allows any id without spaces.
    "valid-id": ["error", { relaxed: true }],
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
});

describe.each(readPairs())("$file: $name", ({ lang, input, expected }) => {
  const document = createMarkdown(lang).parse(input, { file: "a.md", firstLine: 1 });
  const html = renderDocument(document.parts, pageResolver).trim();

  it("becomes this HTML", () => {
    expect(html).toBe(expected);
    expect(document.diagnostics).toEqual([]);
  });

  it("is valid, without style attributes", async () => {
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(html).not.toMatch(/\sstyle=/);
  });
});
