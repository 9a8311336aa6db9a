import { describe, expect, it } from "vitest";
import { type Diagnostic, formatAnnotation, formatDiagnostic } from "../../src/model/diagnostic.ts";
import { formatSummary } from "../../src/model/format-summary.ts";
import { escapeLine, escapeLines, shortenLine } from "../../src/model/printable.ts";

const sample: Diagnostic = { file: "a.md", line: 2, column: 3, field: "title", message: "wrong; write it" };
const hostile = "\0\u0007\u001b[2J\u009b1m\r\n\u2028\u2029\u202e\u2066\u200f\u061c\ud800\ufeff\uffff";

describe("a printed line", () => {
  it.each([
    ["a line break, behind which GitHub would read a command", "x\n::error ::y", "x\\u{a}::error ::y"],
    ["a carriage return", "x\ry", "x\\u{d}y"],
    ["NUL", "x\0y", "x\\u{0}y"],
    ["an escape sequence", "\u001b[31mred", "\\u{1b}[31mred"],
    ["a control character of C1", "\u009b31m", "\\u{9b}31m"],
    ["half of a surrogate pair", "x\ud83dy", "x\\u{d83d}y"],
    ["a bidirectional control", "a\u202eb\u2066c\u200e", "a\\u{202e}b\\u{2066}c\\u{200e}"],
    ["a line separator", "x\u2028y", "x\\u{2028}y"],
    ["a command of GitHub at the start", " ::stop-commands::x", " \\u{3a}:stop-commands::x"],
    ["an old command of GitHub within", "x ##[add-path]y", "x \\u{23}#[add-path]y"],
  ])("shows %s as its code point", (_name, text, shown) => {
    expect(escapeLine(text)).toBe(shown);
  });

  it.each(["Ünïcödé — 中国", "می‌خواهم", "👩‍👩‍👧", "a :: b", "## [link]"])("leaves %s as it is", (text) => {
    expect(escapeLine(text)).toBe(text);
  });

  it("keeps the lines of a text of several, and escapes each", () => {
    expect(escapeLines("Error: x\n::error ::y\n    at z\u0007")).toBe(
      "Error: x\n\\u{3a}:error ::y\n    at z\\u{7}",
    );
  });
});

describe("a diagnostic", () => {
  it.each(["file", "field", "message"])("has no control character of its %s in it", (part) => {
    const diagnostic = { ...sample, [part]: hostile };
    for (const line of [formatDiagnostic(diagnostic), formatAnnotation(diagnostic)]) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      expect(line).toContain("\\u{1b}");
    }
  });

  it("marks the line on GitHub, with what its commands reserve escaped", () => {
    const diagnostic = { ...sample, file: "a,b.md", message: "100% wrong\nreally" };
    expect(formatAnnotation(diagnostic)).toBe(
      "::error file=a%2Cb.md,line=2,col=3,title=title::100%25 wrong\\u{a}really",
    );
  });

  it("is one line of at most 300 characters, with its place, what was found and what would pass", () => {
    const message = `found "${"word ".repeat(500)}"; expected another word`;
    const line = formatDiagnostic({ ...sample, message });
    expect(line).toMatch(/^a\.md:2:3 error title: found "word word .*….*; expected another word$/);
    expect(line).toHaveLength(300);
  });

  it.each(["file", "field", "message"])("is no longer for a %s without end", (part) => {
    for (const text of ["x".repeat(100_000), "\u001b".repeat(100_000), "👩‍👩‍👧".repeat(10_000)]) {
      expect(formatDiagnostic({ ...sample, [part]: text }).length).toBeLessThanOrEqual(300);
    }
  });

  it("names its file in full to GitHub, however long", () => {
    const file = `${"folder/".repeat(60)}a.md`;
    expect(formatAnnotation({ ...sample, file })).toContain(`file=${file},`);
  });
});

it.each(["\u001b", "👍", "e\u0301", "x"])(
  "cuts no escape, pair or combined character apart (%j)",
  (character) => {
    const text = escapeLine(character.repeat(100));
    for (let most = 20; most < 60; most++) {
      const cut = shortenLine(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.replace("…", "").replaceAll(escapeLine(character), "")).toBe("");
    }
  },
);

describe("the summary of a report", () => {
  const list = (fields: readonly string[]) => fields.map((field) => ({ ...sample, field }));

  it("counts mistakes and files", () => {
    expect(formatSummary(list(["title"]))).toBe("1 mistake in 1 file");
    expect(formatSummary([...list(["title", "link"]), { ...sample, file: "b.md" }])).toBe(
      "3 mistakes in 2 files",
    );
  });

  it("counts each kind from 20 mistakes on, the most frequent first", () => {
    const fields = [
      ...Array(3).fill("title"),
      ...Array.from({ length: 17 }, (_, index) => `authors.${index}`),
    ];
    expect(formatSummary(list(fields.slice(1)))).toBe("19 mistakes in 1 file");
    expect(formatSummary(list(fields))).toBe("20 mistakes in 1 file: 17 authors, 3 title");
  });

  it("is a short line whatever the kinds are called", () => {
    const fields = Array.from({ length: 5000 }, (_, index) => `\u001b${index}${"x".repeat(500)}`);
    const summary = formatSummary(list(fields));
    expect(summary).toMatch(/^5,000 mistakes in 1 file: 1 \\u\{1b\}0x.*, 4,992 of other kinds$/);
    expect(summary.length).toBeLessThan(300);
  });
});
