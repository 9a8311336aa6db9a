import { describe, expect, it } from "vitest";
import { type FixedFile, fixMarkdown } from "../../src/fixing/fix-markdown.ts";
import { createArticleSchema, pageSchema } from "../../src/loading/front-matter.ts";
import { parseMarkdownFile } from "../../src/markdown/parse-markdown-file.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";

const schema = createArticleSchema("UTC");

function fixBytes(bytes: Uint8Array): FixedFile | string[] {
  const result = fixMarkdown("a.md", bytes, schema);
  return "diagnostics" in result ? result.diagnostics.map(formatDiagnostic) : result;
}

/** Mends a file, and checks that mending it again changes nothing. */
function fix(content: string): FixedFile {
  const result = fixBytes(Buffer.from(content));
  if (Array.isArray(result)) throw new Error(result.join("\n"));
  expect(fixBytes(Buffer.from(result.after))).toMatchObject({ after: result.after, fixes: [] });
  return result;
}

const wrap = (yaml: string, text = "Text.\n") => `---\n${yaml}---\n\n${text}`;
const fixYaml = (yaml: string) => fix(wrap(yaml)).after.slice(4, -"---\n\nText.\n".length);
const fixText = (text: string) => fix(wrap("title: A\n", text)).after.slice(wrap("title: A\n", "").length);

function readTitle(content: string): unknown {
  const parsed = parseMarkdownFile("a.md", content);
  return "source" in parsed ? parsed.source.frontMatter : parsed;
}

describe("quotes", () => {
  it.each([
    "Harbour: the gate",
    "#1 in the port",
    "@harbour opens",
    "`code` in a headline",
    "%20 is a space",
    "*Star* of the day",
    "&amp is no anchor",
    "!important news",
    "- a dash at the start",
    "? who knows",
    "[Update] The gate",
    "[Update]",
    "{x} marks the spot",
    "| a bar",
    "> an angle",
    "Prisoner #9 freed",
    "2024",
    "1e3",
    "0x1F",
    "12.5",
    "true",
    '"Closed" says the sign',
    "'Closed', says the sign",
    "A colon at the end:",
    "港口：开放: 现在",
    "Back\\slash: yes",
  ])("are put around %j", (title) => {
    const { after, fixes } = fix(wrap(`title: ${title}\ndescription: Plain.\n`));
    expect(readTitle(after)).toMatchObject({ title, description: "Plain." });
    expect(fixes).toEqual(["quotes"]);
  });

  it.each([
    ["'It's open'", "It's open"],
    ["'The boats' crew's day'", undefined],
    ['"Yes" and "no"', '"Yes" and "no"'],
  ])("replace those of %j, if it can mean one thing", (written, title) => {
    const result = fixBytes(Buffer.from(wrap(`title: ${written}\n`)));
    if (title === undefined)
      expect(result).toEqual([expect.stringContaining("error front matter: not valid YAML")]);
    else expect(readTitle(fix(wrap(`title: ${written}\n`)).after)).toMatchObject({ title });
  });

  it.each([
    "title: Plain\n",
    'title: "Quoted: already"\n',
    "title: 'Quoted: already' # a comment\n",
    "title: yes\n",
    "title: 2026-03-02\n",
    // Comments, and what could be one.
    "title: The gate # ask the harbour master\n",
    "title: # the headline\n",
    "title:\n",
    "title: ~\n",
    "title: null\n",
    // Over several lines.
    "title: The gate\n  opens: today\ndescription: D\n".replace("opens: today", "opens today"),
    "description: >-\n  Harbour: the gate\n  #1 in the port\n",
    "description: |\n  title: Harbour: the gate\n",
    'description: "Harbour: the gate\n  title: and: more"\n',
    // Not for readers.
    "date: 2026-03-02T09:30:00 # about\n",
    "authors: [ada]\ntags: [quays]\n",
  ])("are not put where nothing is wrong, or where nobody knows: %j", (yaml) => {
    expect(fixYaml(yaml)).toBe(yaml);
  });

  it("are put around texts in lists and records, by the schema", () => {
    expect(
      fixYaml(
        [
          "short:",
          "- Harbour: the gate",
          "- It opens",
          "image:",
          "  src: a: b.jpg",
          "  alt: '' # nothing",
          "  caption: The gate: open",
          "  # a comment: here",
          "  credit: @ada",
          "corrections:",
          "  - date: 2026-03-02",
          "    kind: correction",
          "    was: 30",
          "    now: half: past",
          "sources:",
          "  board:",
          "    kind: report",
          "    title: Report: the quay",
          "",
        ]
          .join("\n")
          .replace("a: b.jpg", "b.jpg"),
      ),
    ).toBe(
      [
        "short:",
        '- "Harbour: the gate"',
        "- It opens",
        "image:",
        "  src: b.jpg",
        "  alt: '' # nothing",
        '  caption: "The gate: open"',
        "  # a comment: here",
        '  credit: "@ada"',
        "sources:",
        "  board:",
        "    kind: report",
        '    title: "Report: the quay"',
        "corrections:",
        "  - date: 2026-03-02",
        "    kind: correction",
        '    was: "30"',
        '    now: "half: past"',
        "",
      ].join("\n"),
    );
  });

  it("are put around ids and commits that YAML takes for numbers, as they were typed", () => {
    expect(fixYaml("section: 2024\nredact: [1234567, 12e4567, abc1234]\n")).toBe(
      'section: "2024"\nredact: ["1234567", "12e4567", abc1234]\n',
    );
  });
});

describe("the order of fields", () => {
  it("is that of the handbook, with comments and empty lines where they belong", () => {
    const yaml = [
      "# imported from: old/a.md",
      "",
      "# the day is about right",
      "date: 2026-03-02 # confirm",
      "own: 1",
      "",
      "# two lines",
      "# of comment",
      "tags:",
      "  # the first one",
      "  - quays",
      "title: A",
      "description: >-",
      "  Long",
      "  text",
      "# the end",
      "",
    ].join("\n");
    expect(fixYaml(yaml)).toBe(
      [
        "# imported from: old/a.md",
        "",
        "title: A",
        "description: >-",
        "  Long",
        "  text",
        "# the day is about right",
        "date: 2026-03-02 # confirm",
        "",
        "# two lines",
        "# of comment",
        "tags:",
        "  # the first one",
        "  - quays",
        "own: 1",
        "# the end",
        "",
      ].join("\n"),
    );
  });

  it("stays in a record in braces, and where a block keeps the empty lines below it", () => {
    for (const yaml of ["{ description: B, title: A }\n", "description: |+\n  B\n\ntitle: A\n"])
      expect(fixYaml(yaml)).toBe(yaml);
  });

  it("is that of a page in a page", () => {
    const page = "---\norder: 1\ndescription: B\ntitle: A\n---\n\nText.\n";
    expect(fixMarkdown("a.md", Buffer.from(page), pageSchema)).toMatchObject({
      after: "---\ntitle: A\ndescription: B\norder: 1\n---\n\nText.\n",
      fixes: ["order of fields"],
    });
  });
});

describe("white space", () => {
  it("goes from the ends of lines, and below the text", () => {
    expect(fixText("One \nTwo\t\n \n- three  \n\n> four \n\n\n")).toBe("One\nTwo\n\n- three\n\n> four\n");
    expect(fixText("No line end")).toBe("No line end\n");
    expect(fix("--- \ntitle: A  \ndate: 2026-03-02 # note \n---\t\n\nText.\n").after).toBe(
      "---\ntitle: A\ndate: 2026-03-02 # note\n---\n\nText.\n",
    );
  });

  it.each([
    "A line  \nbroken in two.\n",
    "- a line  \n  broken in a list\n",
    "```\ncode  \n \n```\n",
    "    indented code  \n\nText.\n",
    "- item\n\n  ~~~\n  code \n  ~~~\n",
    "`code \nover two lines`\n",
    "No-break\u00a0\nspaces\u3000\nstay.\n",
    "Text\n\n---\n\ntitle: Harbour: the gate\n\n---\n",
    "---\n\nA line first.\n",
  ])("stays where it means something: %j", (text) => {
    expect(fixText(text)).toBe(text);
  });

  it("stays in texts of front matter that keep it", () => {
    const yaml = "description: |\n  One  \n  two\n";
    expect(fixYaml(yaml)).toBe(yaml);
  });

  it("is not tabs in front matter, where YAML has none", () => {
    const { after, fixes } = fix(wrap("title: Harbour: the gate\nimage:\n\tsrc: a.jpg\n\talt: A\n"));
    expect(after).toBe(wrap('title: "Harbour: the gate"\nimage:\n  src: a.jpg\n  alt: A\n'));
    expect(fixes).toEqual(["tabs", "quotes"]);
  });

  it("has line ends of one kind, without a byte order mark", () => {
    const windows = Buffer.from("\uFEFF---\r\ntitle: A\r\n---\r\n\r\nText  \r\nmore.\r\n");
    expect(fixBytes(windows)).toMatchObject({
      after: "---\ntitle: A\n---\n\nText  \nmore.\n",
      fixes: ["byte order mark", "line ends"],
    });
  });
});

describe("a file is left as it is", () => {
  it.each([
    ["", "it is empty"],
    ["Text.\n", "none found"],
    ["---\ntitle: A\n", "it is not closed"],
    ["---\ntitle: 'A\n---\n\nText.\n", "not valid YAML"],
    ["---\ntitle: A\ntitle: B\n---\n\nText.\n", "found title twice"],
    ["---\nkind: &a A\n---\n\nText.\n", "found &a"],
    ["---\ntitle: &a A\nkind: *a\n---\n\nText.\n", "found &a"],
    ["---\ntitle: A\nkind: *nothing\n---\n\nText.\n", "error front matter: "],
    ["---\nimage: { src: a\n---\n\nText.\n", "not valid YAML"],
    ["---\ntitle: A\n---\n\nBell\u0007 \n", "found the control character U+0007"],
  ])("if it cannot be parsed: %j", (content, message) => {
    expect(fixBytes(Buffer.from(content))).toContainEqual(expect.stringContaining(message));
  });

  it("if it is not UTF-8", () => {
    expect(fixBytes(Buffer.from([0x2d, 0xe9, 0x2d]))).toEqual([
      expect.stringContaining("a.md:1:2 error file: not UTF-8"),
    ]);
  });

  it("if aliases would fill the memory", () => {
    const levels = Array.from(
      { length: 9 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`,
    );
    const result = fixBytes(Buffer.from(wrap(`a0: &a0 [x]\n${levels.join("\n")}\n`)));
    expect(result).toEqual(expect.arrayContaining([expect.stringContaining("found &a0")]));
  });
});

it("mends long front matter too", () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `- Line ${index}: text`).join("\n");
  expect(fixYaml(`short:\n${lines}\ntitle: A\n`)).toContain('- "Line 999: text"\n');
});
