import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";

const folder = path.resolve(import.meta.dirname, "../../_includes/styles");
const files = (await readdir(folder)).filter((file) => file.endsWith(".css"));
const css = (await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")))).join("\n");
const tokens = await readFile(path.join(folder, "tokens.css"), "utf8");

describe.each([
  ["light", tokens.indexOf(":root")],
  ["dark", tokens.indexOf("(prefers-color-scheme: dark)")],
])("the %s scheme", (_, start) => {
  it.each([
    ["ink", 7],
    ["quiet", 7],
    ["accent", 7],
    ["rule", 4.5],
  ])("sets %s on paper at %s to 1 or more (WCAG 2.2, contrast ratio)", (name, least) => {
    expect(contrast(findColour(name, start), findColour("paper", start))).toBeGreaterThanOrEqual(least);
  });
});

it("defines the tokens that the styles use, and no others", () => {
  const defined = new Set(Array.from(tokens.matchAll(/(--[\w-]+):/g), ([, name]) => name));
  const used = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  expect([...used].sort()).toEqual([...defined].sort());
});

/** The first value of a colour token from `start` on, as `#rrggbb`. */
function findColour(name: string, start: number): string {
  const colour = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens.slice(start))?.[1];
  if (!colour) throw new Error(`tokens.css has no --${name} as #rrggbb from character ${start} on`);
  return colour;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
