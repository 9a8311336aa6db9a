import type { Article } from "../model/article.ts";
import { throwAny } from "../model/diagnostic.ts";
import { checkOffprint } from "./check-offprint.ts";
import { decodePictures, encodePictures, type Progress } from "./encode-pictures.ts";
import type { UsedPicture } from "./picture-use.ts";

/** Encoded picture files. Loading an Edition names them; a build makes all of them, the development server each on request. */
export interface PictureFiles {
  /**
   * Makes the file at a URL, if it is an encoded picture and not cached.
   * @throws ContentError when the picture cannot be decoded.
   */
  make(url: string): Promise<void>;
  /**
   * Makes all pictures of an article's offprint.
   * @throws ContentError when a picture cannot be decoded, or when the pictures are too large for an offprint.
   */
  makeForOffprint(article: Article): Promise<void>;
}

/** @param root absolute path of the project. */
export function createPictureFiles(pictures: readonly UsedPicture[], root: string): PictureFiles {
  const byFile = mapByFile(pictures);
  const byUrl = new Map<string, UsedPicture>();
  for (const picture of pictures)
    for (const { name } of picture.plan.files) byUrl.set(`images/${name}`, picture);
  return {
    make: async (url) => {
      const picture = byUrl.get(url);
      if (!picture) return;
      const files = picture.plan.files.filter(({ name }) => `images/${name}` === url);
      await makeAll([{ ...picture, plan: { files, stills: [], crops: [] } }], root);
    },
    makeForOffprint: async (article) => {
      const shown = pictures.filter(({ uses }) => uses.some(({ file }) => file === article.file));
      await makeAll(shown, root);
      throwAny(await checkOffprint(article, byFile, root));
    },
  };
}

export interface PictureWork {
  /** Pictures that are published. */
  readonly encode: readonly UsedPicture[];
  /** Pictures that are only checked, such as those of drafts: they must be whole before the draft is published. */
  readonly decode: readonly UsedPicture[];
}

/**
 * Makes all files of pictures.
 * @param offprints articles whose pictures must fit into an offprint.
 * @returns the number of files that were not cached.
 * @throws ContentError with each picture that cannot be decoded, or else each article whose pictures do not fit into its
 * offprint.
 */
export async function makePictures(
  { encode, decode }: PictureWork,
  offprints: readonly Article[],
  root: string,
  progress?: Progress,
): Promise<number> {
  const encoded = await encodePictures(encode, root, progress);
  const decoded = await decodePictures(decode, root, progress);
  throwAny([...encoded.diagnostics, ...decoded.diagnostics]);
  const byFile = mapByFile(encode);
  const tooHeavy = [];
  for (const article of offprints) tooHeavy.push(...(await checkOffprint(article, byFile, root)));
  throwAny(tooHeavy);
  return encoded.made;
}

async function makeAll(pictures: readonly UsedPicture[], root: string): Promise<void> {
  throwAny((await encodePictures(pictures, root)).diagnostics);
}

function mapByFile(pictures: readonly UsedPicture[]): ReadonlyMap<string, UsedPicture> {
  return new Map(pictures.map((picture) => [picture.file, picture]));
}
