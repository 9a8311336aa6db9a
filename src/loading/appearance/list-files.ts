import { buildVariant } from "../../images/build-picture.ts";
import { drawIcons } from "../../images/draw-icons.ts";
import type { Asset } from "../../model/asset.ts";
import type { Edition } from "../../model/edition.ts";
import type { UrlClaims } from "../url-claims.ts";
import type { Appearance } from "./load-appearance.ts";

/**
 * Lists the files of a publication's look: fonts, logos, and its icons, which are drawn here. A static file `favicon.ico` takes
 * the place of the drawn one.
 * @param root absolute path of the publication.
 */
export async function listAppearanceFiles(
  { assets, pictures, iconSource, theme }: Appearance,
  { statics }: Pick<Edition, "statics">,
  root: string,
): Promise<Asset[]> {
  const logos = pictures.flatMap(({ plan }) => plan.files.map(buildVariant));
  const icons = iconSource ? await drawIcons(iconSource, theme.light.paper, root) : [];
  const taken = new Set(statics.map(({ url }) => url));
  return [...assets, ...logos, ...icons.filter(({ url }) => url !== favicon || !taken.has(url))];
}

/** Claims the URLs of icons, which have no hash in their names. */
export function claimIcons(
  { icons = [] }: Pick<Appearance, "icons">,
  statics: readonly Asset[],
  claims: UrlClaims,
): void {
  const taken = new Set(statics.map(({ url }) => url));
  for (const { url } of icons)
    if (url !== favicon || !taken.has(url)) claims.claim(url, "the icon in _data/site.ts");
}

/** The only icon that a static file may replace, as older publications have one. */
const favicon = "favicon.ico";
