import { describe, expect, it } from "vitest";
import { compareVersions } from "../../src/history/compare-versions.ts";
import type { Version } from "../../src/history/parse-version.ts";
import { measureGrowth } from "../helpers/measure-growth.ts";
import { markPieces } from "./mark-pieces.ts";

const forum = "The forum, by the harbour, opened on Monday with a speech of the mayor.";
const crane = "Nobody came to hear what the board had to say about the new crane.";
const weather = "It was the week of the storm, and the boats stayed where they were.";

function createVersion(overrides: Partial<Version> = {}): Version {
  return {
    isDraft: false,
    title: "A title",
    description: "A line.",
    short: [],
    authors: ["ada"],
    corrections: [],
    text: "",
    ...overrides,
  };
}

/** Compares two texts; returns a line for each changed block or run of unchanged ones. */
function compareTexts(before: string, after: string, lang = "en"): string[] {
  const { blocks } = compareVersions(createVersion({ text: before }), createVersion({ text: after }), lang);
  return blocks.map((block) =>
    block.change === "same"
      ? `same: ${block.blocks.length}`
      : `${block.change} ${block.kind}: ${markPieces(block.pieces)}`,
  );
}

const compareFields = (before: Partial<Version>, after: Partial<Version>) =>
  compareVersions(createVersion(before), createVersion(after), "en").fields.map(
    ({ field, pieces }) => `${field}: ${markPieces(pieces)}`,
  );

describe("changes of a text", () => {
  it("are empty if a reader sees no difference", () => {
    const text = `${forum}\n\n- one\n- two\n`;
    expect(compareTexts(text, text)).toEqual([]);
    expect(compareTexts(text, `${forum.replaceAll(" ", "\n")}\n\n\n* one\n* two`)).toEqual([]);
    expect(compareTexts(text, text.replaceAll("\n", "\r\n"))).toEqual([]);
    expect(compareTexts(forum, forum.replace("forum", "[*forum*](https://example.org)"))).toEqual([]);
    expect(compareTexts("中国限制。\n特斯拉。", "中国限制。特斯拉。", "zh")).toEqual([]);
  });

  it("have changed, added and removed blocks in their places, and runs of unchanged ones", () => {
    expect(
      compareTexts(
        `${forum}\n\n${weather}\n\nGone.\n\n${crane}`,
        `${forum}\n\n${weather}\n\n${crane.replace("new", "old")}\n\nAdded at the end.`,
      ),
    ).toEqual([
      "same: 2",
      "removed paragraph: [-Gone.-]",
      "changed paragraph: Nobody came to hear what the board had to say about the[- new-]{+ old+} crane.",
      "added paragraph: {+Added at the end.+}",
    ]);
  });

  it("have a moved paragraph once, at its new place", () => {
    expect(compareTexts(`${crane}\n\n${forum}\n\n${weather}`, `${forum}\n\n${weather}\n\n${crane}`)).toEqual([
      "same: 2",
      `moved paragraph: ${crane}`,
    ]);
  });

  it("mark the words of a paragraph that was moved and edited", () => {
    expect(
      compareTexts(
        `${crane}\n\n${forum}\n\n${weather}`,
        `${forum}\n\n${weather}\n\n${crane.replace("new", "old")}`,
      ),
    ).toEqual([
      "same: 2",
      "moved paragraph: Nobody came to hear what the board had to say about the[- new-]{+ old+} crane.",
    ]);
  });

  it("do not match distant blocks that are only a little alike", () => {
    const [before, after] = ["The ferry is late.", "The ferry is new here today."];
    expect(compareTexts(`${before}\n\n${forum}`, `${forum}\n\n${after}`)).toEqual([
      `removed paragraph: [-${before}-]`,
      "same: 1",
      `added paragraph: {+${after}+}`,
    ]);
  });

  it("match a block with the one of its kind that it replaces", () => {
    expect(compareTexts(`## Background\n\n${forum}`, `## How it began\n\n${forum}`)).toEqual([
      "changed heading: [-Background-]{+How it began+}",
      "same: 1",
    ]);
  });

  it("show that a text has become another kind of block", () => {
    expect(compareTexts(forum, `> ${forum}`)).toEqual([`changed quote: ${forum}`]);
  });

  it("compare list entries, table rows, code, pictures and footnotes separately", () => {
    const before = `- one\n- two\n\n| a | b |\n|---|---|\n| x | 2 |\n\n\`\`\`\nlet a\n\`\`\`\n\n![A ship](a.png "Old.")\n\nText.[^1]\n\n[^1]: A short note.\n`;
    const after = `- one\n\n| a | b |\n|---|---|\n| x | 3 |\n\n\`\`\`\nlet b\n\`\`\`\n\n![A ship](a.png "New.")\n\nText.[^1]\n\n[^1]: A long note.\n`;
    expect(compareTexts(before, after)).toEqual([
      "same: 1",
      "removed entry: [-two-]",
      "same: 1",
      "changed row: x |[- 2-]{+ 3+}",
      "changed code: let[- a-]{+ b+}",
      "changed picture: A ship ·[- Old-]{+ New+}.",
      "same: 1",
      "changed note: A[- short-]{+ long+} note.",
    ]);
  });

  it("have the page's quotation marks, and the words of Chinese", () => {
    expect(compareTexts('He said "no".', 'He said "yes".')).toEqual([
      "changed paragraph: He said “[-no-]{+yes+}”.",
    ]);
    expect(compareTexts("中国限制特斯拉汽车。", "中国禁止特斯拉汽车。", "zh")).toEqual([
      "changed paragraph: 中国[-限制-]{+禁止+}特斯拉汽车。",
    ]);
  });

  it("remove all text of a retracted article, as its page shows only the corrections", () => {
    const retraction = { date: "2021-03-22", kind: "retraction", text: "It was wrong." };
    const changes = compareVersions(
      createVersion({ text: forum }),
      createVersion({ text: forum, corrections: [retraction] }),
      "en",
    );
    expect(changes.blocks).toMatchObject([{ change: "removed", kind: "paragraph" }]);
  });

  it.each([
    ["edited", (number: number) => `${number} ${crane}`],
    ["rewritten", (number: number) => `other${number} words${number} entirely${number}`],
    ["reversed", (number: number) => `${2_999 - number} ${forum}`],
  ])("take time proportional to the number of blocks that were %s", (_, write) => {
    const list = (length: number, write: (number: number) => string) =>
      Array.from({ length }, (_, number) => write(number)).join("\n\n");
    const compare = (length: number) => {
      const blocks = compareTexts(
        list(length, (number) => `${number} ${forum}`),
        list(length, write),
      );
      expect(blocks.length).toBeGreaterThan(length / 3);
    };
    expect(measureGrowth(compare, 750)).toBeLessThan(10);
  });
});

describe("changes of fields", () => {
  it("are empty if the fields are the same", () => {
    expect(compareFields({}, { isDraft: true })).toEqual([]);
    expect(compareFields({ short: ["One", "Two"] }, { short: ["One", "Three"] })).toEqual([
      "short: One ·[- Two-]{+ Three+}",
    ]);
  });

  it("are marked word by word in title and description", () => {
    expect(compareFields({}, { title: "A new title", description: "Another line." })).toEqual([
      "title: A{+ new+} title",
      "description: [-A-]{+Another+} line.",
    ]);
  });

  it("have one piece for each author", () => {
    const { fields } = compareVersions(
      createVersion({ authors: ["ada", "bob"] }),
      createVersion({ authors: ["bob", "eve"] }),
      "en",
    );
    expect(fields).toEqual([
      {
        field: "authors",
        pieces: [
          { change: "removed", text: "ada" },
          { change: "same", text: "bob" },
          { change: "added", text: "eve" },
        ],
      },
    ]);
  });

  it("have each correction that was added, with its kind", () => {
    const old = { date: "2021-03-20", kind: "update", text: "Old." };
    const { fields } = compareVersions(
      createVersion({ corrections: [old] }),
      createVersion({
        corrections: [
          old,
          {
            date: "2021-03-21",
            kind: "clarification",
            text: 'The "forum" is [yearly](https://example.org).',
          },
        ],
      }),
      "en",
    );
    expect(fields).toEqual([
      {
        field: "correction",
        kind: "clarification",
        pieces: [{ change: "added", text: "The “forum” is yearly." }],
      },
    ]);
  });
});
