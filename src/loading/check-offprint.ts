import { stat } from "node:fs/promises";
import path from "node:path";
import { inlineLimit, listPictures, weighSmallest } from "../images/inline-pictures.ts";
import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { UsedPicture } from "./picture-use.ts";

/**
 * Checks that an article's pictures, already encoded, fit into its offprint.
 * @param root absolute path of the project.
 */
export async function checkOffprint(
  article: Article,
  used: ReadonlyMap<string, UsedPicture>,
  root: string,
): Promise<Diagnostic[]> {
  const size = async (file: string) => (await stat(path.join(root, file))).size;
  const pictures = await Promise.all(
    listPictures(article).map(async (picture) => ({ picture, weight: await weighSmallest(picture, size) })),
  );
  const sum = pictures.reduce((total, { weight }) => total + weight, 0);
  if (sum <= inlineLimit) return [];
  const [heaviest] = pictures.sort((a, b) => b.weight - a.weight);
  const use = used.get(heaviest?.picture.file ?? "")?.uses.find(({ file }) => file === article.file);
  const place = use ?? { file: article.file, line: 1, column: 1, field: "image" };
  const share = pictures.length > 1 ? `, ${showBytes(heaviest?.weight ?? 0)} of it this one` : "";
  const message = `the article's pictures weigh ${showBytes(sum)} in their smallest form${share}; its copy in one file has room for ${showBytes(inlineLimit)}; leave some out, or save drawings as PNG`;
  return [{ ...place, message }];
}

function showBytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
