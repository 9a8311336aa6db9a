import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/create-markdown.ts";

/** Parses a text that begins on line 10 of its file. */
const parse = (text: string) => createMarkdown("en").parse(text, { file: "a.md", firstLine: 10 });
const check = (text: string) =>
  parse(text).diagnostics.map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`);
const live = (text: string) => `::: live\n${text}\n:::\n`;

describe("the entries of live coverage", () => {
  it("are read with what they say, the newest first", () => {
    const text = live(
      "## 2026-11-21 9:15 A *b* {key}\nC [d](https://e.example/).\n\n> f\n> -- G\n\n## 20:40 H\n\n~~~\ni\n~~~",
    );
    const { live: entries, diagnostics, styles, headings } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(styles).toContain("entries");
    expect(headings.map(({ level, isEntry }) => [level, isEntry])).toEqual([
      [3, true],
      [3, true],
    ]);
    expect(entries.map(({ position: _, ...entry }) => entry)).toEqual([
      { id: "2026-11-21-915-a-b", day: "2026-11-21", time: "9:15", title: "A b", text: "C d. f G" },
      { id: "2040-h", time: "20:40", title: "H", text: "i" },
    ]);
  });

  it.each([
    ["## Ships wait", 'found "Ships wait"; an entry begins with its time, and its day if that is another'],
    ["## 20.40 Ships wait", 'found "20.40 Ships wait"; an entry begins with its time, .*: ## 20:40 …'],
    ["## 20h40 Ships wait", "## 20:40 …"],
    ["## 20:40", "found 20:40 without a headline; write it after the time: ## 20:40 Ships wait"],
    ["## 20:40 Ships {Key} wait", 'found "20:40 Ships {Key} wait"; write {key} at its end, in small letters'],
    ["## 9:05 pm Ships wait", 'found "9:05 pm Ships wait"; expected a time of 24 hours: 21:05, not 9:05 pm'],
    [
      "### 20:40 Ships wait",
      'found the subhead "20:40 Ships wait" in an entry; an entry begins with ## and has no others',
    ],
    [
      "Ships wait",
      "found text above the first entry; write it above ::: live, or begin with ## 20:40 Ships wait",
    ],
  ])("are not %s", (text, message) => {
    expect(check(live(`${text}\n\n## 20:30 A`))).toEqual([
      expect.stringMatching(new RegExp(`^11:1 live: .*${message}`)),
    ]);
  });

  it("may be more than a call has room for, and have a no-break space after their times", () => {
    const { live: entries, diagnostics } = parse(live("## 20:40\u00a0A\n~~~\n~~~\n".repeat(25_000)));
    expect(diagnostics).toEqual([]);
    expect(entries).toHaveLength(25_000);
  });

  it("have no subheads of their own", () => {
    expect(check(live("## 20:40 A\n\n### B\n\n> ## C"))).toEqual([
      '13:1 live: found the subhead "B" in an entry; an entry begins with ## and has no others: write it in bold, **B**',
      '15:1 live: found the subhead "C" in an entry; an entry begins with ## and has no others: write it in bold, **C**',
    ]);
  });

  it("may hold other blocks, with colons of their own", () => {
    const blocks = "::: details A\nB\n:::\n\n::: embed https://c.example/\ntitle: C\n:::";
    expect(check(`:::: live\n## 20:40 A\n\n${blocks}\n::::\n`)).toEqual([]);
  });

  it("are in one block, which stands on its own", () => {
    const entry = live("## 20:40 A");
    expect(check(live(""))).toEqual([
      "10:1 live: found ::: live without an entry; an entry begins with its time: ## 20:40 Ships wait",
    ]);
    expect(check(`${entry}\n${entry}`)).toEqual([
      "14:1 live: found a second ::: live; an article has one: write its entries into the first",
    ]);
    expect(check("> ::: live\n> ## 20:40 A\n> :::")).toEqual([
      "10:3 block: found ::: live in a quotation; write it between two paragraphs of the text",
    ]);
    expect(check("::: live now\n## 20:40 A\n:::")).toEqual([
      '10:1 block: found "now" after ::: live; expected "::: live" alone',
    ]);
  });

  it("change no level of what follows them", () => {
    expect(check(`## A\n\n${live("## 20:40 B")}\n### C\n\n#### D`)).toEqual([]);
    expect(check(`${live("## 2026-11-21 20:40 B")}\n### C`)).toEqual([
      expect.stringMatching(/^14:1 heading: found "C" at level 3 as the first level/),
    ]);
  });
});

it("an entry of a timeline has a date and a headline", () => {
  expect(check("::: timeline\n## The first quay\n\n## 1888:\n:::")).toEqual([
    '11:1 timeline: found "The first quay" without a date; write it before the headline, with a colon: ## 1888: The first gate',
    '13:1 timeline: found "1888:" without a date; write it before the headline, with a colon: ## 1888: The first gate',
  ]);
});
