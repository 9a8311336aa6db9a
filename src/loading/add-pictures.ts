import type { Article } from "../model/article.ts";
import type { Asset } from "../model/asset.ts";
import type { Site } from "../model/site.ts";
import { type AddPreview, addPreviews, createAddPreview } from "./add-previews.ts";
import type { AssetStores } from "./create-stores.ts";
import type { Progress } from "./encode-pictures.ts";
import { createPictureFiles, makePictures, type PictureFiles } from "./picture-files.ts";

interface Options {
  /** Absolute path of the publication. */
  readonly root: string;
  /** In the development server, previews and files of pictures are made on request. */
  readonly serving: boolean;
  readonly progress?: Progress;
}

interface AddedPictures {
  /** With previews; in the development server without. */
  readonly articles: readonly Article[];
  /** The files of articles, pages and previews. */
  readonly assets: readonly Asset[];
  /** How many files of pictures were made, and not cached. */
  readonly encoded: number;
  readonly addPreview: AddPreview;
  readonly pictures: PictureFiles;
}

/**
 * Makes the previews of articles, and all planned files of pictures.
 * @throws ContentError with each picture that cannot be decoded, or else each article whose pictures do not fit into its
 * offprint.
 */
export async function addPictures(
  articles: readonly Article[],
  stores: AssetStores,
  site: Site,
  options: Options,
): Promise<AddedPictures> {
  const { root, serving, progress } = options;
  const addPreview = createAddPreview(site, stores.published, root);
  // Before files are made: a preview plans crops, which are files of a picture too.
  const previewed = serving ? articles : await addPreviews(articles, addPreview, progress);
  const shown = stores.published.listPictures();
  const others = stores.unpublished.listPictures();
  // While serving, pictures are only checked. A draft's are checked in each build: they must be whole when it is published.
  const work = serving ? { encode: [], decode: [...shown, ...others] } : { encode: shown, decode: others };
  const offprints = serving || !site.offprints ? [] : previewed;
  const encoded = await makePictures(work, offprints, root, progress);
  return {
    articles: previewed,
    assets: stores.published.list(),
    encoded,
    addPreview,
    pictures: createPictureFiles(shown, root),
  };
}
