import { findVisibleShare } from "../../images/find-visible-share.ts";
import type { Asset } from "../../model/asset.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { factsFolder } from "../../model/folders.ts";
import type { Site } from "../../model/site.ts";
import { estimateWidth } from "../../model/text-width.ts";
import { type Palette, schemes, type Theme } from "../../model/theme.ts";
import type { UsedPicture } from "../asset-store.ts";
import { type FactsFile, type ParsedSite, reportFact } from "../facts/parse-facts.ts";
import { createFolderReader, type FolderReader } from "../folder-reader.ts";
import { checkFaces, readFonts } from "./read-fonts.ts";
import { type LoadedIcon, readIcon } from "./read-icon.ts";
import { type LoadedLogo, readLogo } from "./read-logo.ts";
import type { ThemeFact, ThemeFields } from "./theme-facts.ts";

/** The look of a publication: facts with the files that they name. */
export interface Appearance extends Pick<Site, "theme" | "logo" | "icons"> {
  /** Files to copy: fonts. */
  readonly assets: readonly Asset[];
  /** Pictures to encode: logos. */
  readonly pictures: readonly UsedPicture[];
  readonly drawnLogo?: NonNullable<LoadedLogo["drawn"]>;
  readonly iconSource?: NonNullable<LoadedIcon["source"]>;
  readonly diagnostics: readonly Diagnostic[];
  readonly hints: readonly Diagnostic[];
}

type Facts = Pick<ParsedSite, "name" | "theme" | "logo" | "icon">;

/**
 * Reads and checks the files of logo, icon and fonts, and the values of the theme.
 * @param root absolute path of the publication.
 * @param site the file of the facts, for diagnostics.
 */
export async function loadAppearance(root: string, facts: Facts, site: FactsFile): Promise<Appearance> {
  const reader = createFolderReader(root, factsFolder);
  const none = { diagnostics: [] };
  const logo: LoadedLogo =
    facts.logo === undefined
      ? { ...none, pictures: [] }
      : await readLogo(facts.logo, facts.name, reader, site);
  const icon = facts.icon === undefined ? none : await readIcon(facts.icon, reader, site);
  const look = await buildTheme(facts.theme ?? "gazette", reader, site);
  return {
    ...look,
    ...(logo.logo && { logo: logo.logo }),
    ...(logo.drawn && { drawnLogo: logo.drawn }),
    ...("icons" in icon && { icons: icon.icons }),
    ...("source" in icon && { iconSource: icon.source }),
    pictures: logo.pictures,
    diagnostics: [logo, icon, look].flatMap(({ diagnostics }) => diagnostics),
    hints: [...look.hints, ...(await findInvisibleLogo(logo, look.theme, site))],
  };
}

/** A logo is reported if less than this share of it is visible. */
const leastShare = 0.5;

/** Finds a logo that vanishes in dark mode. Whether one that is seen looks right there is for its owner to judge. */
async function findInvisibleLogo(
  { logo, drawn }: Pick<LoadedLogo, "logo" | "drawn">,
  { dark: { paper } }: Theme,
  site: FactsFile,
): Promise<Diagnostic[]> {
  if (!logo || !drawn || logo.dark || logo.inline !== undefined) return [];
  const share = await findVisibleShare(drawn.bytes, paper);
  if (share >= leastShare) return [];
  const message = `in dark mode ${Math.floor((1 - share) * 100)} % of the logo cannot be told from the paper ${paper}; give it another file, dark: "…", or fill="currentColor" in a drawing of one colour`;
  return [{ ...reportFact(site, ["logo"], message), severity: "hint" }];
}

/** Adds the look to the facts of a site. */
export function buildSite(
  { theme: _, logo: __, icon: ___, ...site }: ParsedSite,
  appearance: Appearance,
): Site {
  const { theme, logo, icons } = appearance;
  const nameWidth = estimateWidth(site.name);
  return { ...site, theme: { ...theme, nameWidth }, ...(logo && { logo }), ...(icons && { icons }) };
}

async function buildTheme(fact: ThemeFact, reader: FolderReader, site: FactsFile) {
  if (typeof fact === "string") return { theme: schemes[fact], assets: [], diagnostics: [], hints: [] };
  const base: Theme = schemes[fact.scheme];
  const type = { ...base.type, ...fact.type };
  const { fonts, assets, ...read } = readFonts(fact.fonts, reader, site);
  const faces = checkFaces(type, fact.fonts, site);
  const { light, dark, faults } = await readColours(fact, base, site);
  const theme: Theme = { ...base, light, dark, type, fonts, nameplate: fact.nameplate ?? base.nameplate };
  return {
    theme,
    assets,
    diagnostics: [...faults, ...read.diagnostics, ...faces.diagnostics],
    hints: [...read.hints, ...faces.hints],
  };
}

/** Most publications have the colours of a scheme, and need not load the code that measures others. */
async function readColours({ colours }: ThemeFields, base: Theme, site: FactsFile) {
  const faults: Diagnostic[] = [];
  const read = async (scheme: "light" | "dark"): Promise<Palette> => {
    const fact = colours?.[scheme];
    if (!fact) return base[scheme];
    const { checkPalette } = await import("./check-palette.ts");
    const checked = checkPalette(scheme, fact, base[scheme]);
    for (const { role, message } of checked.faults)
      faults.push(reportFact(site, ["theme", "colours", scheme, role], message));
    return checked.palette;
  };
  return { light: await read("light"), dark: await read("dark"), faults };
}
