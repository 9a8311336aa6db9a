import { expect, it } from "vitest";
import { listContents } from "../../src/upgrading/package-contents.ts";

it("lists the names of facts and words", () => {
  const { facts, words } = listContents();
  expect(facts).toEqual(
    expect.arrayContaining(["site.licence.url", "authors.*.isDesk", "series.*.planned.*.title"]),
  );
  expect(words).toContain("frame.skip");
  expect(new Set(facts).size).toBe(facts.length);
});
