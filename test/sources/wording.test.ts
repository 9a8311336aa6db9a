import { describe, expect, it } from "vitest";
import { endSentence, formatSize } from "../../src/sources/wording.ts";

describe("formatSize", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1_000, "1 kB"],
    [241_300, "241 kB"],
    [999_499, "999 kB"],
    [999_500, "1 MB"],
    [2_449_000, "2.4 MB"],
  ])("writes %i bytes as %s", (bytes, text) => {
    expect(formatSize(bytes, "en")).toBe(text);
  });
});

describe("endSentence", () => {
  it.each(["They saw it.", "Did they?", "“They saw it.”", "他们看到了。"])("leaves %s as it is", (text) => {
    expect(endSentence(text)).toBe(text);
  });

  it("adds a missing full stop", () => {
    expect(endSentence("they saw it")).toBe("they saw it.");
  });
});
