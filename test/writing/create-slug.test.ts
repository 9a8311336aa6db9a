import { describe, expect, it } from "vitest";
import { chooseSlug, createSlug } from "../../src/writing/create-slug.ts";

describe("createSlug", () => {
  it.each([
    ["Tesla says its cars do not spy", "tesla-says-its-cars-do-not-spy"],
    ["Crème brûlée: œufs à l’ancienne", "creme-brulee-oeufs-a-lancienne"],
    ["Straße, Łódź & Ærø", "strasse-lodz-aero"],
    ["U.S. isn't ready — 3.5% at risk", "us-isnt-ready-3-5-at-risk"],
    ["中国 limits Tesla", "limits-tesla"],
    ["  “Quoted”  ", "quoted"],
    ["K＋ﬁve", "k-five"],
  ])("names the file of %j %s", (headline, slug) => {
    expect(createSlug(headline)).toBe(slug);
  });

  it("is empty when the headline has no Latin letter or digit", () => {
    expect(createSlug("中国限制特斯拉")).toBe("");
    expect(createSlug("🎉 — !")).toBe("");
  });

  it("has at most 60 characters and ends with a whole word", () => {
    expect(createSlug(`${"word ".repeat(11)}longest end`)).toBe(
      "word-word-word-word-word-word-word-word-word-word-word",
    );
    expect(createSlug("x".repeat(80))).toHaveLength(60);
  });
});

describe("chooseSlug", () => {
  it("prefers the name that the writer wants", () => {
    expect(chooseSlug("A headline", "my-name")).toEqual({ slug: "my-name" });
    expect(chooseSlug("A headline", undefined)).toEqual({ slug: "a-headline" });
  });

  it("asks for a name when the headline gives none", () => {
    expect(chooseSlug("中国", undefined)).toEqual({
      message: '"中国" has no letter from a to z for a file name; add one: --slug my-slug',
    });
  });

  it.each(["", "My-Name", "a_b", "../a", "a--b", "-a"])("refuses the name %j", (wanted) => {
    expect(chooseSlug("A headline", wanted)).toEqual({
      message: `--slug is "${wanted}"; only a-z, 0-9 and single hyphens would pass, such as my-slug`,
    });
  });
});
