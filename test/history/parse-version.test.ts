import { describe, expect, it } from "vitest";
import { parseVersion } from "../../src/history/parse-version.ts";

const file = (...lines: readonly string[]) => `---\n${lines.join("\n")}\n---\nText.\n`;

describe("parseVersion", () => {
  it("reads the fields that a history shows", () => {
    const version = parseVersion(
      file(
        "title: A title",
        "description: A line.",
        "short: [One, ' Two ']",
        "date: 2021-03-20",
        "lang: de",
        "authors: [ada, bob]",
        "corrections:",
        "  - { date: 2021-03-22, kind: correction, text: Right., was: x, now: y }",
        "  - { date: 2021-03-23T10:00:00Z, kind: update, text: More. }",
      ),
    );
    expect(version).toEqual({
      isDraft: false,
      title: "A title",
      description: "A line.",
      short: ["One", "Two"],
      authors: ["ada", "bob"],
      corrections: [
        { date: "2021-03-22", kind: "correction", text: "Right.", was: "x", now: "y" },
        { date: "2021-03-23T10:00:00Z", kind: "update", text: "More." },
      ],
      text: "Text.\n",
    });
  });

  it("accepts any line ends and a byte order mark", () => {
    const unix = file("title: >", "  A", "  title", "draft: true");
    expect(parseVersion(unix)).toMatchObject({ title: "A title", isDraft: true, text: "Text.\n" });
    expect(parseVersion(`\uFEFF${unix.replaceAll("\n", "\r\n")}`)).toEqual(parseVersion(unix));
    expect(parseVersion(unix.replaceAll("\n", "\r"))).toEqual(parseVersion(unix));
  });

  it("ignores malformed fields", () => {
    const version = parseVersion(
      file(
        "title: 2021",
        "description: [a]",
        "short: [1, { a: b }, ~, Three]",
        "authors: ada",
        "draft: maybe",
        "lang: 1",
        "corrections: [{ date: 2021-03-22 }, 7, ~]",
        "unknown: { a: b }",
      ),
    );
    expect(version).toEqual({
      isDraft: false,
      title: "2021",
      description: "",
      short: ["1", "Three"],
      authors: ["ada"],
      corrections: [],
      text: "Text.\n",
    });
    expect(parseVersion("---\n---\nText.\n")).toMatchObject({ title: "", authors: [], text: "Text.\n" });
  });

  it.each(["", "Text.\n", "---\ntitle: A\n", "---\ntitle: [\n---\n", "---\n- a\n---\n", "../2021/b.md"])(
    "returns undefined for %j",
    (content) => {
      expect(parseVersion(content)).toBeUndefined();
    },
  );
});
