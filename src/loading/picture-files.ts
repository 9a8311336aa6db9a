import { stat } from "node:fs/promises";
import path from "node:path";
import { inlineLimit, listInlineFiles, listPictures, weighSmallest } from "../images/inline-pictures.ts";
import type { Article } from "../model/article.ts";
import { type Diagnostic, throwAny } from "../model/diagnostic.ts";
import type { UsedPicture } from "./asset-store.ts";
import { encodePictures } from "./encode-pictures.ts";

/** Encoded picture files. Loading an Edition names them; a build makes all of them, the development server each on request. */
export interface PictureFiles {
  /**
   * Makes the file at a URL, if it is an encoded picture and not cached.
   * @throws ContentError when the picture cannot be decoded.
   */
  make(url: string): Promise<void>;
  /**
   * Makes all pictures of an article's offprint, in the forms that it may contain.
   * @throws ContentError when a picture cannot be decoded, or when the pictures are too large for an offprint.
   */
  makeForOffprint(article: Article): Promise<void>;
}

/** @param root absolute path of the publication. */
export function createPictureFiles(pictures: readonly UsedPicture[], root: string): PictureFiles {
  const makeAll = async (some: readonly UsedPicture[]) =>
    throwAny((await encodePictures(some, root)).diagnostics);
  return {
    make: (url) => {
      const wanted = /^images\/(.+)$/.exec(url)?.[1];
      if (wanted === undefined) return Promise.resolve();
      return makeAll(
        pictures.flatMap((picture) => {
          const files = picture.plan.files.filter(({ name }) => name === wanted);
          return files.length > 0 ? [{ ...picture, plan: { files, stills: [], crops: [] } }] : [];
        }),
      );
    },
    makeForOffprint: async (article) => {
      const wanted = new Set(
        listPictures(article)
          .flatMap(listInlineFiles)
          .map((file) => path.basename(file)),
      );
      const pick = (files: UsedPicture["plan"]["files"]) => files.filter(({ name }) => wanted.has(name));
      await makeAll(
        pictures.map(({ plan, ...picture }) => ({
          ...picture,
          plan: { files: pick(plan.files), stills: pick(plan.stills), crops: [] },
        })),
      );
      throwAny(await checkOffprints([article], pictures, root));
    },
  };
}

/**
 * Checks that each article's pictures, already encoded, fit into its offprint.
 * @param root absolute path of the publication.
 */
export async function checkOffprints(
  articles: readonly Article[],
  pictures: readonly UsedPicture[],
  root: string,
): Promise<Diagnostic[]> {
  const byFile = new Map(pictures.map((picture) => [picture.file, picture]));
  const size = async (file: string) => (await stat(path.join(root, file))).size;
  const diagnostics: Diagnostic[] = [];
  for (const article of articles) {
    const weights = await Promise.all(
      listPictures(article).map(async (picture) => ({
        file: picture.file,
        bytes: await weighSmallest(picture, size),
      })),
    );
    const sum = weights.reduce((total, { bytes }) => total + bytes, 0);
    const [heaviest] = weights.sort((a, b) => b.bytes - a.bytes);
    if (sum <= inlineLimit || !heaviest) continue;
    const use = byFile.get(heaviest.file)?.uses.find(({ file }) => file === article.file);
    const place = use ?? { file: article.file, line: 1, column: 1, field: "image" };
    const share = weights.length > 1 ? `, ${showBytes(heaviest.bytes)} of it this one` : "";
    const message = `the article's pictures weigh ${showBytes(sum)} in their smallest form${share}; its offprint has room for ${showBytes(inlineLimit)}; leave some out, or save drawings as PNG`;
    diagnostics.push({ ...place, message });
  }
  return diagnostics;
}

function showBytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
