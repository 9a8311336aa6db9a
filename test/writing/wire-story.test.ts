import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";
import { parseWireStory } from "../../src/writing/wire-story.ts";

const parse = (text: string | Uint8Array, title?: string) => {
  const result = parseWireStory(
    "story.txt",
    typeof text === "string" ? new TextEncoder().encode(text) : text,
    title,
  );
  return "story" in result ? result.story : result.diagnostics.map(formatDiagnostic);
};

describe("parseWireStory", () => {
  it("takes the first line for the headline and blank lines for the ends of paragraphs", () => {
    expect(parse("Headline\n\nOne.\n\nTwo,\nwrapped.\n")).toEqual({
      title: "Headline",
      paragraphs: ["One.", "Two,\nwrapped."],
    });
  });

  it("reads a story from Windows or an old Mac, with a byte order mark", () => {
    const story = { title: "Headline", paragraphs: ["One,\nwrapped.", "Two."] };
    expect(parse("\uFEFFHeadline\r\n\r\nOne,\r\nwrapped.\r\n\r\nTwo.\r\n")).toEqual(story);
    expect(parse("Headline\r\rOne,\rwrapped.\r\rTwo.\r")).toEqual(story);
  });

  it("needs no blank line after the headline, and takes several for one", () => {
    const story = { title: "Headline", paragraphs: ["One.", "Two."] };
    expect(parse("Headline\nOne.\n\nTwo.")).toEqual(story);
    expect(parse("\n \n Headline \n\t\n\n\nOne.\n   \n\nTwo.\n\n\n")).toEqual(story);
  });

  it("leaves the characters of a paragraph alone, spaces included", () => {
    expect(parse("H\n\n  “Two”  spaces \u00a0 &amp; *all* \\ ")).toEqual({
      title: "H",
      paragraphs: ["  “Two”  spaces \u00a0 &amp; *all* \\ "],
    });
  });

  it("says where a file stops being UTF-8", () => {
    expect(parse(Uint8Array.of(0x48, 0x0a, 0x0a, 0x43, 0x61, 0x66, 0xe9, 0x0a))).toEqual([
      "story.txt:3:4 error file: not UTF-8 from here on; save it in the encoding UTF-8",
    ]);
  });

  it.each([
    ["\u0001", "U+0001"],
    ["\u0093", "U+0093"],
    ["\uffff", "U+FFFF"],
  ])("says where the control character %j is, which the build would refuse", (character, name) => {
    expect(parse(`H\n\nab${character}`)).toEqual([
      `story.txt:3:3 error file: found the control character ${name}, which no page or feed can show; remove it`,
    ]);
  });

  it.each(["", "\uFEFF", "\n \r\n"])("refuses an empty file: %j", (text) => {
    expect(parse(text)).toEqual([
      "story.txt:1:1 error file: it is empty; expected a headline, a blank line and the story",
    ]);
  });

  it("refuses a headline without a story", () => {
    expect(parse("Headline\n\n")).toEqual([
      "story.txt:1:9 error text: only a headline; expected the story below it",
    ]);
  });

  it("refuses a headline that is too long, unless a shorter one comes with it", () => {
    const text = `\n${"x".repeat(111)}\n\nOne.`;
    expect(parse(text)).toEqual([
      'story.txt:2:1 error title: the headline has 111 characters; at most 110 would pass: --title "A shorter one"',
    ]);
    expect(parse(text, "Shorter")).toEqual({ title: "Shorter", paragraphs: ["One."] });
  });
});
