import { describe, expect, it } from "vitest";
import { checkChecksums } from "../../../src/checking/conformance/checks/offprints.ts";
import { createSampleArticle } from "../../helpers/sample-edition.ts";

const [a, b] = ["2024/a.offprint.html", "2024/b.offprint.html"];
const offprints = new Map([
  [b, createSampleArticle()],
  [a, createSampleArticle()],
]);
const hashes = new Map([
  [a, "aaaa"],
  [b, "bbbb"],
]);
const right = `aaaa  ${a}\nbbbb  ${b}\n`;
const judge = (checksums: string) =>
  checkChecksums({ hashes, checksums }, { offprints }).map(({ line, message }) => `${line}: ${message}`);

describe("checkChecksums", () => {
  it("accepts the hash of each copy, in order, and a site without copies", () => {
    expect(judge(right)).toEqual([]);
    expect(checkChecksums({ hashes, checksums: "" }, { offprints: new Map() })).toEqual([]);
  });

  it.each([
    ["another hash", right.replace("bbbb", "cccc"), `2: "cccc  ${b}" is not`],
    [
      "another order",
      right
        .split(/(?<=\n)/)
        .reverse()
        .join(""),
      `1: "bbbb  ${b}" is not`,
    ],
    ["a line less", `aaaa  ${a}\n`, `2: "" is not`],
    ["a line more", `${right}dddd  x\n`, `3: "dddd  x" is not`],
  ])("finds %s", (_, checksums, expected) => {
    expect(judge(checksums)).toEqual([expect.stringContaining(expected)]);
  });
});
