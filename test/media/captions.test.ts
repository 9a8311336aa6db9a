import { describe, expect, it } from "vitest";
import { parseCaptions, parseTranscript } from "../../src/media/captions.ts";

const parse = (lines: readonly string[], lang = "en") => parseCaptions(lines.join("\n"), lang);

describe("captions", () => {
  it("make a transcript: their words in paragraphs, without times and markup, by speaker", () => {
    const { utterances, faults } = parse([
      "WEBVTT",
      "",
      "1",
      "00:00.000 --> 00:02.000 line:0",
      '<v Anna>The <i>"ship"</i> leaves',
      "at six &amp; ten.",
      "",
      "00:02.000 --> 00:03.000",
      "<v Anna>So it is.",
      "",
      "00:03.000 --> 00:04.000",
      "<v Ben>Who waves?</v><v Anna>Nobody.",
      "",
      "00:09.000 --> 00:10.000",
      "(The horn sounds.)",
      "",
    ]);
    expect(faults).toEqual([]);
    expect(utterances).toEqual([
      { speaker: "Anna", text: "The “ship” leaves at six & ten. So it is." },
      { speaker: "Ben", text: "Who waves?" },
      { speaker: "Anna", text: "Nobody." },
      { text: "(The horn sounds.)" },
    ]);
  });

  it("begin a new paragraph after a silence, and at the end of a sentence in a long one", () => {
    const cue = (second: number, text: string) => [
      "",
      `00:${String(second).padStart(2, "0")}.000 --> 00:${String(second + 1).padStart(2, "0")}.000`,
      text,
    ];
    const sentence = `${"word ".repeat(90)}end.`;
    const { utterances } = parse(["WEBVTT", ...cue(1, sentence), ...cue(2, "Next."), ...cue(10, "Later.")]);
    expect(utterances.map(({ text }) => text)).toEqual([sentence, "Next.", "Later."]);
  });

  it("are joined without spaces in Chinese", () => {
    expect(parse(["WEBVTT", "", "00:00.000 --> 00:02.000", "船", "开了。"], "zh").utterances).toEqual([
      { text: "船开了。" },
    ]);
  });

  it("have each mistake at its line and column", () => {
    const wanted = /; expected WebVTT, such as "WEBVTT", an empty line, /;
    const { faults } = parse([
      "WEBVTT",
      "",
      "00:02.000 --> 00:01.000",
      "Text",
      "",
      "00:03,000 --> 00:04.000",
      "More",
    ]);
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, 24],
      [6, 6],
    ]);
    for (const { message } of faults) expect(message).toMatch(wanted);
    expect(parse(["1", "00:00:01,000 --> 00:00:02,000", "An SRT"]).faults[0]?.message).toMatch(
      /^no valid signature/,
    );
    expect(parse(["WEBVTT", ""]).faults).toEqual([
      { line: 1, column: 1, message: "it has no captions; write some, or delete the file" },
    ]);
  });
});

it("captions with tags within tags without end are a mistake", () => {
  const { faults } = parse(["WEBVTT", "", "00:00.000 --> 00:01.000", "<i>".repeat(100_000)]);
  expect(faults.map(({ message }) => message)).toEqual([
    "it has thousands of tags within each other; expected captions without",
  ]);
});

describe("a transcript", () => {
  it("has paragraphs between empty lines, with the quotation marks of its language", () => {
    expect(parseTranscript('Anna: "Ja."\nSo.\n \n\nBen: Nein.\n', "de")).toEqual([
      { text: "Anna: „Ja.“ So." },
      { text: "Ben: Nein." },
    ]);
  });
});
