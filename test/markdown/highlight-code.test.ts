import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { describeUnknownLanguage, highlightCode } from "../../src/markdown/highlight-code.ts";

describe("highlightCode", () => {
  it("marks words, values and notes by classes", () => {
    expect(highlightCode('let a = "<b>"; // c', "js")).toBe(
      '<span class="code-word">let</span> a = <span class="code-value">&quot;&lt;b&gt;&quot;</span>; <span class="code-note">// c</span>',
    );
  });

  it.each([
    ["yml", "a: b"],
    ["html", "<p>a</p>"],
    ["C++", "int a;"],
    ["zsh", "if true; then a; fi"],
    ["diff", "-a\n+b"],
  ])("knows %s", (name, code) => {
    expect(highlightCode(code, name)).toContain('<span class="code-');
  });

  it("loses no character, whatever the language", () => {
    const code = "<a b='c'>{% d %} \"e\" &amp; \\f `g` // h\n# i /* j */ -- k\n";
    for (const name of [
      "javascript",
      "xml",
      "css",
      "python",
      "bash",
      "yaml",
      "json",
      "markdown",
      "php",
      "sql",
    ]) {
      const text = highlightCode(code, name).replace(/<[^>]*>/g, "");
      const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
      expect(text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "")).toBe(code);
    }
  });

  it("gives the same result whatever came before it", () => {
    const html = "<script>let a;</script><style>b { c: d }</style>";
    const first = highlightCode(html, "xml");
    highlightCode("a", "css");
    highlightCode("a", "unknown-language");
    expect(highlightCode(html, "xml")).toBe(first);
  });

  it.each(["", "text", "output", "unknown", "../core", "xml.js", "constructor", "__proto__", "a".repeat(99)])(
    "leaves code without a known language as it is: %j",
    (name) => {
      expect(highlightCode("let a;", name)).toBe("");
    },
  );

  it("leaves very long code as it is", () => {
    expect(highlightCode("a ".repeat(10_001), "js")).toBe("");
  });
});

describe("describeUnknownLanguage", () => {
  it("names a near one", () => {
    expect(describeUnknownLanguage("pyhton")).toBe(
      'found the language "pyhton", which is not known, so that the code has no colours; did you mean "python"?',
    );
    expect(describeUnknownLanguage("our-own-words")).toContain("write text for none");
    for (const name of ["", "text", "ts", "c++"]) expect(describeUnknownLanguage(name)).toBeUndefined();
  });
});

it("hints at an unknown language where it is written", () => {
  const text = "a\n\n> ````pyhton\n> b\n> ````\n\n```rust,ignore\nc\n```";
  const { hints, diagnostics } = createMarkdown("en").parse(text, { file: "a.md", firstLine: 10 });
  expect(diagnostics).toEqual([]);
  expect(hints.map(({ position: { line, column } }) => `${line}:${column}`)).toEqual(["12:7"]);
});
