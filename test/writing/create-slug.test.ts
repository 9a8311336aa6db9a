import { describe, expect, it } from "vitest";
import { chooseSlug, createSlug } from "../../src/writing/create-slug.ts";

describe("createSlug", () => {
  it.each([
    ["Tesla says its cars do not spy", "tesla-says-its-cars-do-not-spy"],
    ["Crème brûlée: œufs à l’ancienne", "creme-brulee-oeufs-a-lancienne"],
    ["Straße, Łódź & Ærø", "strasse-lodz-aero"],
    ["U.S. isn't ready — 3.5% at risk", "us-isnt-ready-3-5-at-risk"],
    ["中国 limits Tesla", "zhongguo-limits-tesla"],
    ["x\u030cy and x² ５", "xy-and-x2-5"],
    ["Harbour opens 🎉", "harbour-opens"],
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

  it.each([
    ["ar", "الميناء يفتح", "almyna-yfth"],
    ["fa", "بندر باز می\u200cشود", "bndr-baz-myshwd"],
    ["he", "הנמל נפתח", "hnml-nfth"],
    ["ru", "Порт снова открыт", "port-snova-otkryt"],
    ["uk", "Щастя у Києві", "shchastya-u-kiievi"],
    ["sr", "Њујорк и Ђердап", "njujork-i-djerdap"],
    ["el", "Το λιμάνι ανοίγει ξανά", "to-limani-anoigei-xana"],
    ["hi", "बंदरगाह फिर खुला", "bmdrgah-phir-khula"],
    ["ko", "항구가 다시 열린다", "hangguga-dasi-yeollinda"],
    ["ka", "პორტი იხსნება", "porti-ikhsneba"],
    ["am", "ወደቡ ተከፈተ", "wedebu-tekefete"],
    ["vi", "Cảng biển mở cửa", "cang-bien-mo-cua"],
    ["de", "Ärger in Владивосток", "aerger-in-vladivostok"],
    ["ar", "١٢٣ سفينة", "123-sfynh"],
  ])("writes every script in Latin letters: %s %s", (lang, headline, slug) => {
    expect(createSlug(headline, lang)).toBe(slug);
  });

  it.each([
    ["zh-Hans", "中国限制特斯拉", "zhongguo"],
    ["ja", "港が再び開く、月曜日から", "gang"],
    ["th", "ท่าเรือเปิดอีกครั้ง", "thaerueo"],
    ["km", "កំពង់ផែបើក", "kampngaphae"],
    ["my", "ဆိပ်ကမ်းဖွင့်", "chipkm"],
  ])("parts the words of a script without spaces: %s %s", (lang, headline, first) => {
    expect(createSlug(headline, lang)).toMatch(new RegExp(`^${first}(-[a-z]+)+$`));
  });

  it("names emoji if there is nothing else, and is empty for punctuation alone", () => {
    expect(createSlug("🎉🚢", "en")).toBe("tada-ship");
    expect(createSlug("!!! — … ？", "en")).toBe("");
  });

  it("has at most 60 characters and ends with a whole word", () => {
    expect(createSlug(`${"word ".repeat(11)}longest end`, "en")).toBe(
      "word-word-word-word-word-word-word-word-word-word-word",
    );
    expect(createSlug("x".repeat(80), "en")).toHaveLength(60);
    const long = createSlug("港口重新开放".repeat(50), "zh-Hans");
    expect(long.length).toBeLessThanOrEqual(60);
    expect(chooseSlug("港口重新开放".repeat(50), undefined, "zh-Hans")).toEqual({ slug: long });
  });
});

describe("chooseSlug", () => {
  it("prefers the name that the writer wants", () => {
    expect(chooseSlug("A headline", "my-name", "en")).toEqual({ slug: "my-name" });
    expect(chooseSlug("A headline", undefined, "en")).toEqual({ slug: "a-headline" });
    expect(chooseSlug("Höhe", undefined, "de")).toEqual({ slug: "hoehe" });
  });

  it("has a name for a headline without letters", () => {
    expect(chooseSlug("…?!", undefined, "en")).toEqual({ slug: "article" });
  });

  it.each(["", "My-Name", "a_b", "../a", "a--b", "-a"])("refuses the name %j", (wanted) => {
    expect(chooseSlug("A headline", wanted, "en")).toEqual({
      message: `--slug is "${wanted}"; only a-z, 0-9 and single hyphens would pass, such as my-slug`,
    });
  });
});
