import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { renderThemeCss } from "../../_includes/styles/theme-css.ts";
import { type Palette, schemes, type Theme } from "../../src/model/theme.ts";

const folder = path.resolve(import.meta.dirname, "../../_includes/styles");
const files = (await readdir(folder)).filter((file) => file.endsWith(".css"));
const css = (await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")))).join("\n");
const tokens = await readFile(path.join(folder, "tokens.css"), "utf8");
const gazette = renderThemeCss(schemes.gazette);

const palettes = Object.entries(schemes).flatMap(([name, { light, dark }]) => [
  { name, scheme: "light", palette: light },
  { name, scheme: "dark", palette: dark },
]);

describe.each(palettes)("$name, $scheme", ({ scheme, palette }) => {
  const isDark = scheme === "dark";

  it.each<[keyof Palette, number, number]>([
    ["ink", isDark ? 11 : 12, isDark ? 14 : 21],
    ["quiet", 7, 21],
    ["accent", 7, 21],
    ["rule", 4.5, 21],
    ["hair", 1.3, 2],
  ])("sets %s on paper at %s:1 to %s:1 (WCAG 2.2, contrast ratio)", (role, least, most) => {
    const ratio = contrast(palette[role], palette.paper);
    expect(ratio).toBeGreaterThanOrEqual(least);
    expect(ratio).toBeLessThanOrEqual(most);
  });

  it("has paper that is nearly white or nearly black, of little colour, and an accent with some (OKLCH)", () => {
    const { lightness, chroma } = toOklch(palette.paper);
    expect(lightness).toBeGreaterThanOrEqual(isDark ? 0.15 : 0.95);
    expect(lightness).toBeLessThanOrEqual(isDark ? 0.24 : 1);
    expect(chroma).toBeLessThanOrEqual(0.03);
    expect(toOklch(palette.accent).chroma).toBeGreaterThanOrEqual(0.07);
  });
});

it("defines the tokens that the styles use, and no others", () => {
  const defined = new Set(Array.from((gazette + tokens).matchAll(/(--[\w-]+):/g), ([, name]) => name));
  const used = new Set(Array.from((gazette + css).matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  expect([...used].sort()).toEqual([...defined].sort());
});

it("has rules for classes that components, layouts or Markdown write", async () => {
  const code = ["_includes/components", "_includes/layouts", "src"].map((part) =>
    path.resolve(folder, "../..", part),
  );
  const names = (await Promise.all(code.map((part) => readdir(part, { recursive: true })))).flatMap(
    (found, index) =>
      found.filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(code[index] ?? "", name)),
  );
  const written = (await Promise.all(names.map((name) => readFile(name, "utf8")))).join("\n");
  const rules = css.replace(/\/\*.*?\*\//gs, "").replace(/url\([^)]*\)|"[^"]*"/g, "");
  const classes = new Set(
    Array.from(rules.matchAll(/\.([a-z][\w-]*)(?=[^{};]*\{)/g), ([, name = ""]) => name),
  );
  expect(classes.size).toBeGreaterThan(50);
  expect([...classes].filter((name) => !new RegExp(`["' ]${name}["' ]`).test(written))).toEqual([]);
});

it("gives the default its sizes: 18 to 20 px, powers of 1.2 to powers of 1.25", () => {
  for (const token of [
    "--base:clamp(112.5%,106% + 0.35vw,125%)",
    "--measure:33rem",
    "--large:clamp(1.2rem,1.18rem + 0.1vw,1.25rem)",
    "--headline:clamp(1.728rem,1.4rem + 1.6vw,2.441rem)",
    "--lead:clamp(2.074rem,1.63rem + 2.2vw,3.052rem)",
    "--leading:1.55",
    "--display:var(--serif)",
    "--space:1rlh",
  ])
    expect(gazette).toContain(token);
});

it("makes headlines lighter in the dark, but not lighter than text", () => {
  expect(gazette).toMatch(/--display-weight:700;.*prefers-color-scheme:dark.*--display-weight:600/);
  expect(renderThemeCss(schemes.salmon)).toMatch(/--display-weight:500;.*--display-weight:400/);
  const light = { ...schemes.gazette, type: { ...schemes.gazette.type, displayWeight: 400 } };
  expect(renderThemeCss(light)).toMatch(/--display-weight:400;.*dark.*--display-weight:400/);
});

it("keeps the typefaces of other scripts for headlines in another face than the text", () => {
  expect(renderThemeCss(schemes.salmon)).toContain('[lang|="ur"]){--display:var(--serif)}');
  expect(renderThemeCss(schemes.harbour)).toContain("--display:var(--sans)");
  expect(renderThemeCss(schemes.harbour)).not.toContain("{--display:var(--serif)}");
});

it("sets each value of a theme", () => {
  const theme: Theme = {
    ...schemes.salmon,
    type: {
      display: "Literata",
      text: "sans",
      displayWeight: 800,
      base: 17,
      measure: 28,
      leading: 1.65,
      scale: 1.15,
      density: "airy",
    },
    nameplate: "start",
    fonts: [{ family: "Literata", url: "fonts/literata-1.woff2", weight: "200 900", style: "italic" }],
  };
  const css = renderThemeCss(theme, (url) => `../${url}`);
  for (const part of [
    "--base:clamp(106.25%,106.25% + 0vw,106.25%)",
    "--measure:28rem",
    "--large:clamp(1.12rem,1.108rem + 0.06vw,1.15rem)",
    "--leading:1.65",
    "--space:1.25rlh",
    "--nameplate:start",
    "--display-weight:800",
    '--display:"Literata",Charter,',
    "[lang][lang]{--serif:var(--sans)}",
    "blockquote{font-style:italic}blockquote em{font-style:normal}",
    '@font-face{font-family:"Literata";src:url(../fonts/literata-1.woff2)format("woff2");font-weight:200 900;font-style:italic;font-display:swap}',
  ])
    expect(css).toContain(part);
  expect(renderThemeCss(theme)).not.toContain("@font-face");
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = toLinear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** By the matrices of https://bottosson.github.io/posts/oklab/, apart from the library that the code uses. */
function toOklch(colour: string): { lightness: number; chroma: number } {
  const [red, green, blue] = toLinear(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ),
  };
}
