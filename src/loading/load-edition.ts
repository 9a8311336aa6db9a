import { drawArtwork } from "../images/draw-artwork.ts";
import type { Article } from "../model/article.ts";
import { formatDiagnostic, reportFile, throwAny } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { freezeDeep } from "../model/freeze-deep.ts";
import { type AddPreview, addPreviews, createAddPreview } from "./add-previews.ts";
import { listAppearanceFiles } from "./appearance/list-files.ts";
import { decodePictures, encodePictures, type Progress } from "./encode-pictures.ts";
import { type LoadedText, loadText, type TextSources } from "./load-text.ts";
import { checkOffprints, createPictureFiles, type PictureFiles } from "./picture-files.ts";

export interface EditionSource extends TextSources {
  readonly progress?: Progress;
}

export interface LoadedEdition extends Omit<LoadedText, "appearance" | "published" | "unpublished"> {
  /** Frozen. In the development server, its articles have no previews. */
  readonly edition: Edition;
  /** Number of picture files that were encoded. */
  readonly encoded: number;
  /** For the development server, which makes previews and pictures on request. */
  readonly addPreview: AddPreview;
  readonly pictures: PictureFiles;
}

/**
 * Loads an Edition: its texts, then its pictures. Encoding can take minutes, so it waits until no text has a mistake.
 * @throws ContentError with every mistake in facts, or else in content, or else in pictures; sorted.
 */
export async function loadEdition(source: EditionSource): Promise<LoadedEdition> {
  const { appearance, published, unpublished, edition: text, ...loaded } = await loadText(source);
  const { root, serving, progress } = source;
  const addPreview = createAddPreview(text.site, published, root, appearance.drawnLogo);
  // Before encoding: a preview plans crops, which are files of a picture too.
  const articles = serving ? text.articles : await addPreviews(text.articles, addPreview, progress);
  const shown = [...published.listPictures(), ...appearance.pictures];
  const others = unpublished.listPictures();
  // While serving, pictures are only checked. A draft's are checked in each build: they must be intact when it is published.
  const encoded = await encodePictures(serving ? [] : shown, root, progress);
  const decoded = await decodePictures(serving ? [...shown, ...others] : others, root, progress);
  throwAny([...encoded.diagnostics, ...decoded.diagnostics]);
  const artwork = await addArtwork(articles, appearance, text.site, root);
  if (artwork.asset) published.add(artwork.asset);
  for (const file of await listAppearanceFiles(appearance, text, root)) published.add(file);
  const offprints: readonly Article[] = serving || !text.site.offprints ? [] : articles;
  throwAny(await checkOffprints(offprints, shown, root));
  return {
    ...loaded,
    notices: [...loaded.notices, ...artwork.notices],
    edition: freezeDeep({ ...text, articles, assets: published.list() }),
    encoded: encoded.made,
    addPreview,
    pictures: createPictureFiles(shown, root),
  };
}

/** Draws the picture of the podcast, if there is one. */
async function addArtwork(
  articles: readonly Article[],
  { iconSource }: LoadedText["appearance"],
  { name, theme }: Edition["site"],
  root: string,
) {
  if (articles.every(({ audio }) => audio === undefined)) return { notices: [] };
  const { paper, ink, quiet } = theme.light;
  const asset = await drawArtwork(name, iconSource, { paper, ink, quiet }, root);
  const hint = reportFile("_data/site.ts", withoutArtwork, "icon");
  return asset ? { asset, notices: [] } : { notices: [formatDiagnostic({ ...hint, severity: "hint" })] };
}

const withoutArtwork =
  "the podcast has no picture, which directories ask for; an icon as SVG, or of 1400 × 1400 pixels, would become one";
