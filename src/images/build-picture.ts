import type { Picture, PictureFormat, PictureVariant } from "../model/picture.ts";
import type { PicturePlan, PlannedFile } from "./plan-picture.ts";

/** The folder in which encoded pictures are cached: a path from the project's root. */
export const pictureCache = ".cache/images";

/** Builds a picture from its plan, with its variants grouped by format. */
export function buildPicture(file: string, { files, stills }: PicturePlan): Picture {
  const formats = groupByFormat(files);
  const [still] = groupByFormat(stills);
  const largest = formats.at(-1)?.variants.at(-1);
  if (!largest) throw new Error(`the plan of ${file} has no files`);
  return { file, width: largest.width, height: largest.height, formats, ...(still && { still }) };
}

/** Builds one size of a picture: its file in the cache, and its URL on the site. */
export function buildVariant({
  name,
  width,
  height,
}: Pick<PlannedFile, "name" | "width" | "height">): PictureVariant {
  return { file: `${pictureCache}/${name}`, url: `images/${name}`, width, height };
}

function groupByFormat(files: readonly PlannedFile[]): PictureFormat[] {
  const types = [...new Set(files.map(({ type }) => type))];
  return types.map((type) => ({
    type,
    variants: files
      .filter((file) => file.type === type)
      .map(buildVariant)
      .sort((a, b) => a.width - b.width),
  }));
}
