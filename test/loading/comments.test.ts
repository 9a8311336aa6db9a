import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/markdown/parse-yaml.ts";
import { findDiagnostics, writeArticle } from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";
const inArticle = (fields: Record<string, string>) =>
  findDiagnostics({ [file]: writeArticle(fields, "Text [@x].") });
const source = "sources: { x: { kind: document, title: T } }";
const describeComment = (comment: string, quoted: string) =>
  `found "${comment}", a comment to YAML, which is not published; put it in quotes ("${quoted}"), or the comment on a line of its own, not indented`;

describe("a comment behind the plain text of", () => {
  it.each([
    ["a title", { title: "Prisoner #9 freed" }, "2:17 error title", "#9 freed", "Prisoner #9 freed"],
    ["a description", { description: "A prisoner #9" }, "3:25 error description", "#9", "A prisoner #9"],
    ["a dateline", { dateline: "Berlin\t#2" }, "7:18 error dateline", "#2", "Berlin #2"],
    ["a text that is a number", { title: "2021 #9" }, "2:13 error title", "#9", "2021 #9"],
    [
      "a text of two lines",
      { title: "Prisoner\n  of cell #9" },
      "3:11 error title",
      "#9",
      "Prisoner of cell #9",
    ],
    [
      "a text whose second line it is",
      { title: "Prisoner\n  #9 freed" },
      "3:3 error title",
      "#9 freed",
      "Prisoner #9 freed",
    ],
    ["a text that it leaves nothing of", { title: "#9 freed" }, "2:8 error title", "#9 freed", "#9 freed"],
    [
      "an alternative text",
      { image: "\n  src: a.png\n  alt: Cell #9" },
      "9:13 error image.alt",
      "#9",
      "Cell #9",
    ],
    [
      "a caption",
      { image: "\n  src: a.png\n  alt: A\n  caption: Cell #9" },
      "10:17 error image.caption",
      "#9",
      "Cell #9",
    ],
    [
      "a title in braces",
      { sources: "{ x: { kind: document,\n title: A #1\n } }" },
      "7:11 error sources.x.title",
      "#1",
      "A #1",
    ],
    [
      "a name",
      { sources: "\n  x:\n    kind: statement\n    who: Guard #3\n    date: 2021-03-20" },
      "9:16 error sources.x.who",
      "#3",
      "Guard #3",
    ],
    [
      "an entry of a list",
      {
        sources:
          "\n  x:\n    kind: report\n    authors:\n      - A\n      - B #2\n    title: T\n    publisher: P\n    url: https://a.example/\n    date: 2021-03-20",
      },
      "11:11 error sources.x.authors.1",
      "#2",
      "B #2",
    ],
    [
      "a correction",
      {
        updated: "2021-03-21",
        corrections: "\n  - date: 2021-03-21\n    kind: update\n    text: Cell #9 it was",
      },
      "11:16 error corrections.0.text",
      "#9 it was",
      "Cell #9 it was",
    ],
    [
      "the words before one",
      {
        updated: "2021-03-21",
        corrections: "\n  - date: 2021-03-21\n    kind: update\n    text: T\n    was: cell #8",
      },
      "12:15 error corrections.0.was",
      "#8",
      "cell #8",
    ],
  ])("%s is reported where it begins", async (_name, fields, place, comment, quoted) => {
    const mistakes = await inArticle({
      ...(!("sources" in fields) && { sources: source.slice(9) }),
      ...fields,
    });
    expect(mistakes).toEqual([`${file}:${place}: ${describeComment(comment, quoted)}`]);
  });

  it("a page is reported too", async () => {
    const page = "---\ntitle: Rule #1\ndescription: Who we are.\n---\nUs.\n";
    expect(await findDiagnostics({ "src/content/pages/about.md": page })).toEqual([
      `src/content/pages/about.md:2:13 error title: ${describeComment("#1", "Rule #1")}`,
    ]);
  });
});

it("reports the braces that a comment leaves open", async () => {
  const [mistake] = await inArticle({ image: "{ src: a.png, alt: A #1 thing }" });
  expect(mistake).toMatch(/error front matter: not valid YAML: .*a # needs quotes around it/);
});

it.each([
  ["on a line of its own", { title: "A\n# One.\n  # Two." }],
  ["behind a quoted text", { title: '"A #1" # One.', description: "'B' # Two." }],
  ["above a text in a block", { description: ">- # One.\n  Text\n  # and more" }],
  ["between a name and its text", { title: "# One.\n  A title" }],
  [
    "behind a date, a choice, ids and a list",
    {
      date: "2021-03-20 # One.",
      kind: "news # Two.",
      authors: "# Three.\n  - ada # Four.",
      tags: "[cars] # Five.",
      draft: "false # Six.",
      lang: "en # Seven.",
      id: "x # Eight.",
    },
  ],
  [
    "behind an author's id, an address and a file of a source",
    {
      sources:
        "\n  x: # One.\n    kind: interview # Two.\n    who: A\n    by: ada # Three.\n    date: 2021-03-20 # Four.",
    },
  ],
  ["without a space before it", { title: "Prisoner#9", description: "C#" }],
])("lets a comment stand %s", async (_name, fields) => {
  const all = "sources" in fields ? fields : { ...fields, sources: source.slice(9) };
  expect(await inArticle(all)).toEqual([]);
});

it("finds comments in one pass", () => {
  const yaml = `a:\n${"  - b #1\n".repeat(50_000)}`;
  const { comments } = parseYaml(yaml);
  expect(comments).toHaveLength(50_000);
  expect(comments.at(-1)).toMatchObject({ line: 50_001, column: 7, path: ["a", 49_999], comment: "#1" });
});
