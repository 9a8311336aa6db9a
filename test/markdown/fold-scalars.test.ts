import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/markdown/parse-yaml.ts";

function read(yaml: string): unknown {
  const { data, diagnostics } = parseYaml(yaml);
  expect(diagnostics).toEqual([]);
  return data;
}

describe("a value of several lines in YAML", () => {
  it.each([
    ["a plain value", "a: 第一句，\n  第二句。\n"],
    ["a value in single quotes", "a: '第一句，\n  第二句。'\n"],
    ["a value in double quotes", 'a: "第一句，\n  第二句。"\n'],
    ["a folded block", "a: >-\n  第一句，\n  第二句。\n"],
  ])("has no space between Chinese characters: %s", (_, yaml) => {
    expect(read(yaml)).toEqual({ a: "第一句，第二句。" });
  });

  it("has one in a list and a record, too", () => {
    expect(
      read("a:\n  - 港口\n    开放\nb: { c: 港口\n    开放, d: 1 }\ne:\n  f: >\n    港口\n    开放\n"),
    ).toEqual({
      a: ["港口开放"],
      b: { c: "港口开放", d: 1 },
      e: { f: "港口开放\n" },
    });
  });

  it("keeps the spaces of Latin, Korean and mixed lines", () => {
    expect(read("a: The gate\n  opens\nb: 항구가\n  열린다\nc: The 港口\n  opens")).toEqual({
      a: "The gate opens",
      b: "항구가 열린다",
      c: "The 港口 opens",
    });
  });

  it("joins at quotation marks in a Chinese text only", () => {
    expect(read("a: 他说\n  “开放”\nb: A long text about one word 开放\n  “open” in English")).toEqual({
      a: "他说“开放”",
      b: "A long text about one word 开放 “open” in English",
    });
  });

  it("keeps empty lines, lines that are indented more, and literal blocks", () => {
    expect(
      read("a: >-\n  第一\n\n  第二\n    第三\n  第四\nb: |-\n  第一\n  第二\nc: >2-\n  第一\n  第二"),
    ).toEqual({
      a: "第一\n第二\n  第三\n第四",
      b: "第一\n第二",
      c: "第一 第二",
    });
  });
});
