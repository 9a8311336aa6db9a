import { expect, it } from "vitest";
import { breakLines, splitCharacters, splitWords } from "../../src/images/break-lines.ts";

/** Every character is as wide as every other. */
const breakText = (text: string, room: number) => breakLines(splitWords(text), room, ({ length }) => length);

it.each([
  ["one line while there is room", "the ferry sails", 15, ["the ferry sails"]],
  [
    "lines that are about equally long",
    "the ferry sails at dawn again",
    26,
    ["the ferry sails", "at dawn again"],
  ],
  ["as few lines as possible", "a b c d e f", 5, ["a b c", "d e f"]],
  ["a hyphen at the end of a line", "a state-of-the-art pier", 12, ["a state-of-", "the-art pier"]],
  ["a dash in the line before", "votes yes–and no", 10, ["votes yes–", "and no"]],
  ["an em dash on either side", "ferry—arrives", 8, ["ferry—", "arrives"]],
  ["no break between figures", "won by 12–3 or 12-3", 8, ["won by", "12–3 or", "12-3"]],
  ["no break at a no-break space", "at 5\u00a0% more", 5, ["at", "5\u00a0%", "more"]],
])("makes %s", (_, text, room, lines) => {
  expect(breakText(text, room)).toEqual(lines);
});

it("makes no lines of a word that is too long, unless it may break between any characters", () => {
  expect(breakText("a breakwater", 6)).toBeUndefined();
  expect(breakLines(splitCharacters("breakwater"), 6, ({ length }) => length)).toEqual(["break", "water"]);
});
