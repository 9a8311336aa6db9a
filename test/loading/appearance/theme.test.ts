import { describe, expect, it } from "vitest";
import { loadAppearance } from "../../../src/loading/appearance/load-appearance.ts";
import { parseFacts } from "../../../src/loading/facts/parse-facts.ts";
import { ContentError, formatDiagnostic } from "../../../src/model/diagnostic.ts";
import { schemes } from "../../../src/model/theme.ts";
import { createWeightAxis, createWoff2, readTrueType } from "../../helpers/fonts.ts";
import { createFolder, type Files, loadFrom, sampleFacts, writeFacts } from "../../helpers/publication.ts";

const font = { family: "Literata", src: "fonts/literata.woff2" };
const small = ["GPOS", "GSUB", "GDEF", "fpgm", "prep", "cvt ", "glyf"];
/** A font of a few kilobytes, whose outlines are missing but for the table's name. */
const smallFont = createWoff2(readTrueType(), { without: small, tables: { "CFF ": Buffer.of(1) } });
const files: Files = { "_data/fonts/literata.woff2": smallFont };

function withTheme(theme: unknown) {
  return { facts: { site: { ...sampleFacts.site, theme } } };
}

async function loadTheme(fact: unknown, files: Files = {}) {
  const { edition, notices } = await loadFrom(files, withTheme(fact));
  const { nameWidth: _, ...theme } = edition.site.theme;
  return { theme, assets: edition.assets, notices };
}

async function findFaults(theme: unknown, files: Files = {}) {
  const root = await createFolder({ "_data/x": "", ...files });
  const facts = writeFacts({ ...sampleFacts, ...withTheme(theme).facts });
  const load = async () => (await loadAppearance(root, parseFacts(facts).site, facts.site)).diagnostics;
  const diagnostics = await load().catch((error: unknown) => {
    if (error instanceof ContentError) return error.diagnostics;
    throw error;
  });
  return diagnostics.map((one) => formatDiagnostic(one).replace(/^_data\/site\.ts:\d+:\d+ error /, ""));
}

describe("the fact theme", () => {
  it("is the scheme gazette unless it names another", async () => {
    const { edition } = await loadFrom({});
    expect(edition.site.theme).toEqual({ ...schemes.gazette, nameWidth: 4.6 });
    expect((await loadTheme("salmon")).theme).toEqual(schemes.salmon);
  });

  it("changes parts of a scheme", async () => {
    const type = { base: 18, display: "palatino", density: "dense" };
    const { theme } = await loadTheme({ scheme: "harbour", type, nameplate: "start" });
    expect(theme).toEqual({
      ...schemes.harbour,
      type: { ...schemes.harbour.type, ...type },
      nameplate: "start",
    });
  });

  it.each([
    ["gazete", 'theme: found "gazete"; expected one of gazette, harbour, salmon (did you mean "gazette"?)'],
    [3, "theme: found the number 3; expected one of gazette, harbour, salmon"],
    [{ scheme: "pink" }, 'theme.scheme: found "pink"; expected one of gazette, harbour, salmon'],
    [{ color: {} }, "theme.color: unknown field; known are scheme, colours, type, fonts, nameplate"],
    [{ type: { base: 12 } }, "theme.type.base: found the number 12; at least 17 would pass"],
    [{ type: { base: 24 } }, "theme.type.base: found the number 24; at most 20 would pass"],
    [{ type: { measure: 50 } }, "theme.type.measure: found the number 50; at most 36 would pass"],
    [{ type: { leading: 1.2 } }, "theme.type.leading: found the number 1.2; at least 1.45 would pass"],
    [{ type: { scale: 2 } }, "theme.type.scale: found the number 2; at most 1.28 would pass"],
    [
      { type: { displayWeight: 900 } },
      "theme.type.displayWeight: found the number 900; at most 800 would pass",
    ],
    [
      { type: { density: "tight" } },
      'theme.type.density: found "tight"; expected one of airy, regular, dense',
    ],
    [{ nameplate: "left" }, 'theme.nameplate: found "left"; expected one of centre, start'],
    [
      { type: { display: "Bodoni" } },
      'theme.type.display: no font has the family "Bodoni"; expected one of charter, georgia, palatino, sans, or add it to fonts',
    ],
    [
      { type: { text: "chartr" } },
      'theme.type.text: no font has the family "chartr"; did you mean "charter"?',
    ],
  ])("with %j is reported", async (theme, message) => {
    expect(await findFaults(theme)).toEqual([message]);
  });
});

describe("a colour", () => {
  it.each(["#5c1a33", "rgb(92 26 51)", "hsl(337.3deg 55.93% 23.14%)", "oklch(33.1% 0.0952 0.05)", "#5C1A33"])(
    "may be written in any way of CSS: %s",
    async (accent) => {
      const { theme } = await loadTheme({ colours: { light: { accent } } });
      expect(theme.light.accent).toMatch(/^#5[a-d]1[9a-c]3[2-4]$/);
      expect(theme.light.ink).toBe(schemes.gazette.light.ink);
      expect(theme.dark).toEqual(schemes.gazette.dark);
    },
  );

  it.each([
    [
      { ink: "blackish" },
      'ink: found "blackish", which is no colour; expected one as CSS writes it, such as "#8c1d18" or "oklch(42% 0.15 27)"',
    ],
    [
      { ink: "currentColor" },
      'ink: found "currentColor", which is no colour; expected one as CSS writes it, such as "#8c1d18" or "oklch(42% 0.15 27)"',
    ],
    [
      { ink: "#000c" },
      'ink: found "#000c", which is partly transparent; an opaque colour would pass: #000000',
    ],
    [
      { accent: "color(display-p3 1 0 0)" },
      'accent: found "color(display-p3 1 0 0)", which is outside sRGB; the nearest colour that would pass is #ff',
    ],
    [
      { paper: "#e8e8e8" },
      "paper: found #e8e8e8, with a lightness of 93 % (OKLCH); 95 % or more would pass, such as #efefef",
    ],
    [
      { paper: "#ffff80" },
      "paper: found #ffff80, with a chroma of 0.15 (OKLCH); 0.03 or less would pass, such as #",
    ],
    [
      { ink: "#555" },
      "ink: found #555555, with a contrast of 7.21:1 on the paper #fdfbf7; 12:1 or more would pass, such as #3",
    ],
    [
      { quiet: "#777" },
      "quiet: found #777777, with a contrast of 4.33:1 on the paper #fdfbf7; 7:1 or more would pass, such as #5",
    ],
    [
      { accent: "#d33" },
      "accent: found #dd3333, with a contrast of 4.42:1 on the paper #fdfbf7; 7:1 or more would pass, such as #b",
    ],
    [
      { accent: "#333" },
      "accent: found #333333, with a chroma of 0 (OKLCH); 0.07 or more would pass, such as #",
    ],
    [
      { rule: "#999" },
      "rule: found #999999, with a contrast of 2.75:1 on the paper #fdfbf7; 4.5:1 or more would pass, such as #7",
    ],
    [
      { hair: "#333" },
      "hair: found #333333, with a contrast of 12.23:1 on the paper #fdfbf7; 1.3:1 to 2:1 would pass, such as #b",
    ],
  ])("that is out of its range is reported with one that would pass: %j", async (light, message) => {
    const [fault, ...others] = await findFaults({ colours: { light } });
    expect(others).toEqual([]);
    expect(fault?.slice("theme.colours.light.".length)).toSatisfy((text: string) => text.startsWith(message));
    // What is suggested passes.
    const example = /such as (#[0-9a-f]{6})$/.exec(fault ?? "")?.[1];
    const [role = ""] = Object.keys(light);
    if (example !== undefined && !message.includes("paper: "))
      expect(await findFaults({ colours: { light: { [role]: example } } })).toEqual([]);
  });

  it("has other limits in the dark, where white text glares", async () => {
    expect(await findFaults({ colours: { dark: { ink: "#fff", paper: "#000" } } })).toEqual([
      "theme.colours.dark.paper: found #000000, with a lightness of 0 % (OKLCH); 15 % to 24 % would pass, such as #0c0c0c",
    ]);
    const [fault] = await findFaults({ colours: { dark: { ink: "#ffffff" } } });
    expect(fault).toMatch(
      /^theme\.colours\.dark\.ink: found #ffffff, with a contrast of 18\.\d+:1 on the paper #171511; 11:1 to 14:1 would pass, such as #e/,
    );
  });

  it("of the paper is reported if the others cannot be read on it", async () => {
    // Nearly the limit of lightness: quiet and accent stay above theirs, only the rule does not.
    expect(await findFaults({ colours: { light: { paper: "#f2eee9" } } })).toEqual([
      expect.stringMatching(
        /^theme\.colours\.light\.paper: with it, rule has to change too: found #756e64, with a contrast of 4\.\d+:1 on the paper #f2eee9; 4\.5:1 or more would pass, such as #7/,
      ),
    ]);
  });
});

describe("a font", () => {
  it("is copied under a name with its hash", async () => {
    const { theme, assets, notices } = await loadTheme({ type: { text: "Literata" }, fonts: [font] }, files);
    expect(theme.fonts).toEqual([
      {
        family: "Literata",
        url: expect.stringMatching(/^fonts\/literata-[0-9a-f]{12}\.woff2$/),
        weight: "400",
        style: "normal",
      },
    ]);
    expect(assets).toContainEqual(
      expect.objectContaining({ file: "_data/fonts/literata.woff2", url: theme.fonts[0]?.url }),
    );
    expect(notices.filter((line) => line.includes("hint"))).toEqual([]);
  });

  it.each([
    ["no font", { "_data/fonts/literata.woff2": "no font" }, "is no font; a WOFF2 file would pass"],
    [
      "TrueType",
      { "_data/fonts/literata.woff2": readTrueType().subarray(0, 1000) },
      "is a TrueType font; make a WOFF2 of it, with the letters that you need: pyftsubset font.ttf --flavor=woff2",
    ],
    [
      "cut off",
      { "_data/fonts/literata.woff2": smallFont.subarray(0, 5000) },
      "is a WOFF2 font that is cut off or damaged; a whole one would pass",
    ],
    [
      "damaged",
      { "_data/fonts/literata.woff2": damage(smallFont) },
      "is a WOFF2 font that is cut off or damaged; a whole one would pass",
    ],
    [
      "without letters",
      { "_data/fonts/literata.woff2": createWoff2(readTrueType(), { without: ["glyf"] }) },
      "has no letters; a font of text would pass",
    ],
    [
      "too large",
      { "_data/fonts/literata.woff2": Buffer.alloc(600_000) },
      "has 600 KB; at most 500 KB would pass; save it smaller",
    ],
    ["empty", { "_data/fonts/literata.woff2": "" }, "is no font; a WOFF2 file would pass"],
    [
      "missing",
      {},
      "no file _data/fonts/literata.woff2; put it there, or mend the path (capital letters count)",
    ],
  ])("that is %s is reported", async (_, files, message) => {
    const faults = await findFaults({ fonts: [font] }, files);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("theme.fonts.0.src: ");
    expect(faults[0]).toContain(message);
  });

  it.each([
    [
      { ...font, weight: "200 900" },
      'weight: found "200 900", but the font has one weight; that alone would pass, such as 400',
    ],
    [
      { ...font, weight: "900 200" },
      'weight: found "900 200"; expected a weight such as 400, or a range such as "200 900"',
    ],
    [
      { ...font, weight: "bold" },
      'weight: found "bold"; expected a weight such as 400, or a range such as "200 900"',
    ],
    [{ ...font, weight: 1200 }, "weight: found the number 1200; at most 1000 would pass"],
    [
      { ...font, family: "Georgia" },
      'family: found "Georgia", which names a system face; another name would pass',
    ],
    [
      { ...font, family: '"; }' },
      'family: found ""; }"; expected a name of letters, digits, spaces and hyphens',
    ],
    [
      { ...font, src: "https://x.example/a.woff2" },
      'src: found "https://x.example/a.woff2"; the file stands beside site.ts, in _data, under a relative path',
    ],
    [
      { ...font, src: "../secret.woff2" },
      "src: secret.woff2 is outside _data; only files in it are published",
    ],
  ])("described wrongly is reported: %j", async (fact, message) => {
    expect(await findFaults({ fonts: [fact] }, files)).toEqual([`theme.fonts.0.${message}`]);
  });

  it("may be variable, within its own weights", async () => {
    const tables = { fvar: createWeightAxis(200, 900), "CFF ": Buffer.of(1) };
    const variable = {
      "_data/fonts/literata.woff2": createWoff2(readTrueType(), { without: small, tables }),
    };
    const { theme } = await loadTheme({ fonts: [{ ...font, weight: "300 800" }] }, variable);
    expect(theme.fonts[0]?.weight).toBe("300 800");
    expect(await findFaults({ fonts: [{ ...font, weight: "100 800" }] }, variable)).toEqual([
      'theme.fonts.0.weight: found "100 800", but the font has "200 900", which would pass',
    ]);
  });

  it("is refused twice for one weight and style", async () => {
    expect(await findFaults({ fonts: [font, font] }, files)).toEqual([
      'theme.fonts.1.family: found "Literata" a second time with the weight 400 and the style normal; one file for each would pass',
    ]);
    expect(await findFaults({ fonts: [font, { ...font, style: "italic" }] }, files)).toEqual([]);
  });

  it("that readers wait for, or lacks the weight of headlines, is a hint", async () => {
    const heavy = { "_data/fonts/literata.woff2": createWoff2() };
    const { notices } = await loadTheme({ type: { display: "Literata" }, fonts: [font] }, heavy);
    expect(notices.map((line) => line.replace(/^\S+ /, "")).slice(0, 2)).toEqual([
      expect.stringMatching(
        /^hint theme\.fonts\.0\.src: _data\/fonts\/literata\.woff2 has 2\d\d KB, for which readers wait; 100 KB or less is better/,
      ),
      'hint theme.type.display: no file of "Literata" has the weight 700, so browsers draw a false one; add it, or set displayWeight to one that is there',
    ]);
  });
});

function damage(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  copy.fill(255, copy.length - 2000, copy.length - 1000);
  return copy;
}
