import type { Edition } from "../model/edition.ts";
import { freezeDeep } from "../model/freeze-deep.ts";
import { addPictures } from "./add-pictures.ts";
import type { AddPreview } from "./add-previews.ts";
import type { Progress } from "./encode-pictures.ts";
import { type LoadedText, loadText, type TextSources } from "./load-text.ts";
import type { PictureFiles } from "./picture-files.ts";

export interface EditionSource extends TextSources {
  /** Is notified of the work on pictures, which can take minutes. */
  readonly progress?: Progress;
}

export interface LoadedEdition extends Omit<LoadedText, "edition" | "stores"> {
  /** Frozen. */
  readonly edition: Edition;
  /** How many files of pictures were made, and not cached. */
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
  const { edition: text, stores, ...loaded } = await loadText(source);
  const { articles, assets, ...pictures } = await addPictures(text.articles, stores, text.site, source);
  return { ...loaded, ...pictures, edition: freezeDeep({ ...text, articles, assets }) };
}
