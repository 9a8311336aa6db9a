import type { Density, FontFace, Palette, Theme, TypeSetting } from "../../src/model/theme.ts";

/** Typefaces by name; each list ends in one that every system has. */
const stacks: Readonly<Partial<Record<string, string>>> = {
  charter: 'Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",serif',
  georgia: 'Georgia,Gelasio,"Noto Serif",serif',
  palatino: '"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,"Noto Serif",serif',
  sans: "var(--sans)",
};

const densities: Readonly<Record<Density, number>> = { airy: 1.25, regular: 1, dense: 0.8 };

/** A script that these languages are written in has typefaces of its own. */
const otherScripts = ':is([lang|="zh"],[lang|="ja"],[lang|="ar"],[lang|="fa"],[lang|="ur"])';

/**
 * Renders the tokens that depend on the theme: colours and type. They are in the layer `tokens`, before those of `tokens.css`, which
 * a publication can replace.
 * @param findUrl finds the address of a font file for the page that contains the style; without it, the page has no font files.
 */
export function renderThemeCss(theme: Theme, findUrl?: (url: string) => string): string {
  const { type, nameplate, nameWidth = 1, isQuoteItalic, fonts } = theme;
  const root = [
    "color-scheme:light dark",
    ...listColours(theme.light),
    ...listSizes(type),
    `--latin:${findStack(type.text)}`,
    `--display-weight:${type.displayWeight}`,
    `--nameplate:${nameplate === "centre" ? "center" : "start"}`,
    `--name:${renderNameSize(nameWidth)}`,
    `--space:${densities[type.density]}rlh`,
  ];
  const dark = [...listColours(theme.dark), `--display-weight:${Math.max(400, type.displayWeight - 100)}`];
  const isSame = type.display === type.text;
  const display = isSame ? "var(--serif)" : findStack(type.display);
  const faces = ["--serif:var(--latin)", `--display:${display}`, `--leading:${type.leading}`];
  const tokens = [
    `:root{${root.join(";")}}`,
    `[lang]{${faces.join(";")}}`,
    // Stronger than the typefaces of other scripts in tokens.css.
    ...(type.text === "sans" ? ["[lang][lang]{--serif:var(--sans)}"] : []),
    ...(isSame || type.display === "sans" ? [] : [`${otherScripts}{--display:var(--serif)}`]),
    `@media (prefers-color-scheme:dark){:root{${dark.join(";")}}}`,
    "@media (prefers-contrast:more){:root{--hair:var(--rule)}}",
    ...(isQuoteItalic ? ["blockquote{font-style:italic}blockquote em{font-style:normal}"] : []),
  ];
  const files = findUrl ? fonts.map((font) => renderFace(font, findUrl(font.url))) : [];
  return `@layer tokens{${tokens.join("")}}${files.join("")}`;
}

function listColours(palette: Palette): string[] {
  return (["paper", "ink", "quiet", "rule", "hair", "accent"] as const).map(
    (name) => `--${name}:${palette[name]}`,
  );
}

/** A family of the publication's is followed by the default, for letters that it lacks and for readers who do not load it. */
function findStack(family: string): string {
  return stacks[family] ?? `"${family}",${stacks["charter"]}`;
}

function renderFace({ family, weight, style }: FontFace, address: string): string {
  const descriptors = [
    `font-family:"${family}"`,
    `src:url(${address})format("woff2")`,
    `font-weight:${weight}`,
    `font-style:${style}`,
    "font-display:swap",
  ];
  return `@font-face{${descriptors.join(";")}}`;
}

/**
 * The sizes of the default scale: powers of 1.2 on a small screen and of 1.25 on a wide one, with a straight line between them.
 * `offset` (rem) and `slope` (vw) are that line's.
 */
const headlines = [
  { token: "--large", power: 1, offset: 1.18, slope: 0.1 },
  { token: "--headline", power: 3, offset: 1.4, slope: 1.6 },
  { token: "--lead", power: 4, offset: 1.63, slope: 2.2 },
] as const;

function listSizes({ base, measure, scale }: TypeSetting): string[] {
  // 18 px on a small screen for 20 px on a wide one; not less than 17 px.
  const [small, large] = [Math.max(17, base * 0.9) / 0.16, base / 0.16];
  const text = fluid(
    { least: small, most: large, unit: "%" },
    { least: 112.5, most: 125, offset: 106, slope: 0.35 },
  );
  const smallScale = 1 + (scale - 1) * 0.8;
  const sizes = headlines.map(({ token, power, ...line }) => {
    const [from, to] = [Math.max(1, power), power === 1 ? 1 : power + 1];
    const size = { least: smallScale ** from, most: scale ** to, unit: "rem" };
    return `${token}:${fluid(size, { ...line, least: 1.2 ** from, most: 1.25 ** to })}`;
  });
  return [`--base:${text}`, `--measure:${measure}rem`, ...sizes];
}

/** The narrowest page that has the name in one line: 320 px without margins, and 1.6 of 18 px. */
const narrowest = { page: 288, rem: 18, size: 1.6 } as const;

/**
 * The size at which a name stands in one line, up to 5.6 rem: the page has 90 vw, and 72 rem at most. A name that is too long for a
 * small screen stands there in several lines.
 * @param width in em.
 */
function renderNameSize(width: number): string {
  const isShort = width * narrowest.size * narrowest.rem <= narrowest.page;
  const most = [`${round(90 / width)}vw`, `${round(Math.min(5.6, 72 / width))}rem`];
  return `max(${isShort ? narrowest.size : 2.6}rem,min(1.2rem + 7vw,${most.join(",")}))`;
}

interface Size {
  readonly least: number;
  readonly most: number;
}

/** Moves the line of a default size to other ends: it begins and ends at the same widths of the screen. */
function fluid(
  { least, most, unit }: Size & { readonly unit: string },
  usual: Size & { readonly offset: number; readonly slope: number },
): string {
  const ratio = (most - least) / (usual.most - usual.least);
  const offset = least - (usual.least - usual.offset) * ratio;
  return `clamp(${round(least)}${unit},${round(offset)}${unit} + ${round(usual.slope * ratio)}vw,${round(most)}${unit})`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
