import type { Picture, PictureFormat, PictureVariant } from "../edition/edition.ts";
import type { EncodedFile } from "./encoded-store.ts";

/** Where encoded pictures are kept between builds: a path from the project's root. */
export const pictureCache = ".cache/images";

/** Groups a picture's encodings by format, in the order in which they were made: the best first. */
export function buildPicture(file: string, files: readonly EncodedFile[]): Picture {
  const byType = new Map<string, PictureVariant[]>();
  for (const encoded of files)
    byType.set(encoded.type, [...(byType.get(encoded.type) ?? []), buildVariant(encoded)]);
  const formats = [...byType].map(
    ([type, variants]): PictureFormat => ({ type, variants: variants.toSorted((a, b) => a.width - b.width) }),
  );
  const largest = formats.at(-1)?.variants.at(-1);
  if (!largest) throw new Error(`${file} was encoded to nothing`);
  return { file, width: largest.width, height: largest.height, formats };
}

/** The shapes in which others show it, Open Graph's first. */
export function buildCrops(files: readonly EncodedFile[]): PictureVariant[] {
  return files.map(buildVariant);
}

function buildVariant({ name, width, height }: EncodedFile): PictureVariant {
  return { file: `${pictureCache}/${name}`, url: `images/${name}`, width, height };
}
