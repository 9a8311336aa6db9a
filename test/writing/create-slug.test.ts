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
    expect(createSlug(headline, "en")).toBe(slug);
  });

  it.each([
    ["de", "Ärger über Öl: Größe XXL", "aerger-ueber-oel-groesse-xxl"],
    ["de-CH", "ZÜRICH", "zuerich"],
    ["de", "Mu\u0308ller", "mueller"],
    ["de", "Å, ø und é", "a-o-und-e"],
    ["gsw", "Züri", "zueri"],
    ["da", "Blåbærgrød på Ærø", "blaabaergroed-paa-aeroe"],
    ["da", "Malmö", "malmo"],
    ["nb", "Blåbærgrøt på Røros", "blabaergrot-pa-roros"],
    ["sv", "Räksmörgås på Åland", "raksmorgas-pa-aland"],
    ["fi", "Äänestys: hyvää yötä", "aanestys-hyvaa-yota"],
    ["en", "Zürich, Müller", "zurich-muller"],
    ["tr", "İstanbul’da ılık gün", "istanbulda-ilik-gun"],
  ])("writes the letters of a language as it does: %s %s", (lang, headline, slug) => {
    expect(createSlug(headline, lang)).toBe(slug);
  });

  it("is empty when the headline has no Latin letter or digit", () => {
    expect(createSlug("中国限制特斯拉", "zh")).toBe("");
    expect(createSlug("🎉 — !", "en")).toBe("");
  });

  it("has at most 60 characters and ends with a whole word", () => {
    expect(createSlug(`${"word ".repeat(11)}longest end`, "en")).toBe(
      "word-word-word-word-word-word-word-word-word-word-word",
    );
    expect(createSlug("x".repeat(80), "en")).toHaveLength(60);
  });
});

describe("chooseSlug", () => {
  it("prefers the name that the writer wants", () => {
    expect(chooseSlug("A headline", "my-name", "en")).toEqual({ slug: "my-name" });
    expect(chooseSlug("A headline", undefined, "en")).toEqual({ slug: "a-headline" });
    expect(chooseSlug("Höhe", undefined, "de")).toEqual({ slug: "hoehe" });
  });

  it("asks for a name when the headline gives none", () => {
    expect(chooseSlug("中国", undefined, "zh")).toEqual({
      message: '"中国" has no letter from a to z for a file name; add one: --slug my-slug',
    });
  });

  it.each(["", "My-Name", "a_b", "../a", "a--b", "-a"])("refuses the name %j", (wanted) => {
    expect(chooseSlug("A headline", wanted, "en")).toEqual({
      message: `--slug is "${wanted}"; only a-z, 0-9 and single hyphens would pass, such as my-slug`,
    });
  });
});
