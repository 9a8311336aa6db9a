import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { explain, suggest } from "../../src/editing/suggest.ts";
import { mapSchemas } from "../../src/loading/json-schema.ts";
import { copyFields } from "../../src/model/json.ts";

const text = readFileSync(
  path.resolve(import.meta.dirname, "../../src/exports/schemas/article.schema.json"),
  "utf8",
);
const copied = copyFields(Object(JSON.parse(text)));
if ("fault" in copied) throw new Error("JSON has no faults");
/** With ids, as a load writes them. */
const schema = mapSchemas(copied.value, (one) =>
  one["x-ids"] ? { ...one, enum: ["ada", "staff"], enumDescriptions: ["Ada Pier", "The newsroom"] } : one,
);

/** Splits a text at the cursor, `|`. */
function at(marked: string): [content: string, line: number, column: number] {
  const before = marked.slice(0, marked.indexOf("|")).split("\n");
  return [marked.replace("|", ""), before.length - 1, before.at(-1)?.length ?? 0];
}

const list = (marked: string) => suggest(...at(marked), schema).map(({ label }) => label);
const first = (marked: string) => suggest(...at(marked), schema)[0];

describe("suggest", () => {
  it("names the fields that are not there yet, each with what it is", () => {
    const found = suggest(...at("---\ntitle: A\n|\ndate: 2026-03-02\n---\n\ntext: no field\n"), schema);
    expect(found.map(({ label }) => label).slice(0, 3)).toEqual(["description", "authors", "short"]);
    expect(found[0]).toEqual({
      label: "description",
      detail: "needed",
      explanation: "the standfirst, at most 200 characters",
      insert: "description: ",
    });
    expect(list("---\nse|")).toContain("section");
  });

  it("names choices, ids with their names, and examples", () => {
    expect(list("---\nkind: |\n---\n")).toEqual(["news", "analysis", "explainer", "opinion"]);
    expect(list("---\ndraft: |\n---\n")).toEqual(["true", "false"]);
    expect(list("---\nlang: |\n---\n")).toContain("zh-Hans");
    expect(first("---\nauthors: |\n---\n")).toMatchObject({
      label: "ada",
      detail: "Ada Pier",
      insert: "[ada]",
    });
    expect(first("---\nauthors: [ada, s|]\n---\n")).toMatchObject({ label: "ada", insert: "ada" });
    expect(first("---\nauthors:\n  - |\n---\n")).toMatchObject({ label: "ada", insert: "ada" });
    expect(first("---\nauthors:\n- a|\n---\n")).toMatchObject({ label: "ada" });
    expect(first("---\nkind:|\n---\n")).toMatchObject({ insert: " news" });
  });

  it.each([
    ["image:\n  |", ["src", "alt", "caption", "credit", "focus", "ai"]],
    ["image:\n  src: a.jpg\n  ai: |", ["generated", "edited"]],
    [
      "corrections:\n  - date: 2026-03-02\n    kind: c|",
      ["correction", "clarification", "update", "editors-note", "retraction"],
    ],
    ["corrections:\n  - |", ["date", "kind", "text", "was", "now"]],
    ["front:\n  place: |", ["lead", "top", "off"]],
    [
      "ai:\n  use: [|",
      ["text", "draft", "translation", "summary", "editing", "transcription", "research", "picture"],
    ],
    ["ai:\n  reviewedBy: |", ["ada", "staff"]],
  ])("knows where it is: %j", (yaml, labels) => {
    expect(list(`---\ntitle: A\n${yaml}\n---\n`)).toEqual(labels);
  });

  it("names kinds of sources and their fields", () => {
    expect(list("---\nsources:\n  board:\n    kind: |\n---\n")).toEqual([
      "report",
      "document",
      "statement",
      "interview",
      "event",
      "dataset",
      "unnamed",
    ]);
    expect(list("---\nsources:\n  board:\n    |\n---\n")).toContain("archived");
  });

  it.each([
    "|---\ntitle: A\n---\n",
    "---\ntitle: A\n---\n|\nText\n",
    "---\ntitle: A\n---\n\nkind: |\n",
    "No front matter\nkind: |\n",
    "---\n# kind: |\n---\n",
    "---\nimage: { ai: |\n---\n",
    "---\ntitle: |\n---\n",
    "---\nnonsense:\n  |\n---\n",
    "|",
  ])("says nothing elsewhere: %j", (marked) => {
    expect(list(marked)).toEqual([]);
  });
});

describe("explain", () => {
  it.each([
    ["---\nti|tle: A\n---\n", "the headline, at most 110 characters"],
    ["---\ntitle: A he|adline\n---\n", "the headline, at most 110 characters"],
    ["---\nauthors: [a|da]\n---\n", "`ada`: Ada Pier"],
    ["---\nauthors:\n  - sta|ff\n---\n", "`staff`: The newsroom"],
    ["---\ntags:\n  - un|known\n---\n", "ids from `_data/tags.ts`: topics"],
    ["---\nimage:\n  fo|cus: 40% 20%\n---\n", "the point that stays in sight"],
    ["---\nsources:\n  board:\n    kind: rep|ort\n---\n", "`report`: an article of another publication"],
    ["---\r\ntitle: A\r\nki|nd: news\r\n---\r\n", "all but news are named above the headline"],
  ])("says what is under the pointer: %j", (marked, words) => {
    expect(explain(...at(marked), schema)).toContain(words);
  });

  it("is silent outside of front matter and for what it does not know", () => {
    for (const marked of [
      "---\ntitle: A\n---\n\nti|tle: A\n",
      "---\nnon|sense: 1\n---\n",
      "|",
      "---\n|\n---\n",
    ])
      expect(explain(...at(marked), schema)).toBeUndefined();
  });
});
