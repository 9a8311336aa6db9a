import type { InlinePicture, Picture, PictureVariant } from "../edition/edition.ts";

/** What the pictures of a page that holds everything may weigh, in bytes as they stand in it: 1.5 MB less the text. */
const limit = 1_400_000;
/** As wide as a page shows them; a copy to keep needs no second pixel to the point. */
const sensibleWidth = 1200;

interface Choice {
  readonly picture: Picture;
  readonly type: string;
  /** Narrowest first. */
  readonly candidates: readonly { readonly variant: PictureVariant; readonly bytes: Buffer }[];
  index: number;
}

/**
 * Chooses a form of each picture so that all of them fit into one file: as wide as a page shows them and, while they
 * weigh too much, the heaviest one a step smaller.
 * @param read the bytes of a file, by its path from the project's root.
 * @throws Error when even the smallest forms weigh too much.
 */
export async function inlinePictures(
  pictures: readonly Picture[],
  read: (file: string) => Promise<Buffer>,
): Promise<InlinePicture> {
  const choices = await Promise.all(pictures.map((picture) => readChoice(picture, read)));
  while (choices.reduce((sum, choice) => sum + weigh(choice), 0) > limit) {
    const [heaviest] = choices.filter(({ index }) => index > 0).sort((a, b) => weigh(b) - weigh(a));
    if (!heaviest)
      throw new Error(`its pictures weigh more than ${limit} bytes, even in their smallest form`);
    heaviest.index--;
  }
  const inlined = new Map(choices.map((choice) => [choice.picture, inline(choice)]));
  return (picture) => {
    const found = inlined.get(picture);
    if (!found) throw new Error(`${picture.file} was not among the pictures to put inline`);
    return found;
  };
}

async function readChoice(picture: Picture, read: (file: string) => Promise<Buffer>): Promise<Choice> {
  const { formats } = picture;
  const format = formats.find(({ type }) => type === "image/webp") ?? formats.at(-1);
  if (!format) throw new Error(`${picture.file} has no form`);
  const fitting = format.variants.filter(({ width }) => width <= sensibleWidth);
  const variants = fitting.length > 0 ? fitting : format.variants.slice(0, 1);
  const candidates = await Promise.all(
    variants.map(async (variant) => ({ variant, bytes: await read(variant.file) })),
  );
  return { picture, type: format.type, candidates, index: candidates.length - 1 };
}

function inline({ candidates, index, type }: Choice) {
  const { variant, bytes } = pick(candidates, index);
  const { width, height } = variant;
  return { src: `data:${type};base64,${bytes.toString("base64")}`, width, height };
}

/** Base64 writes three bytes as four characters. */
function weigh({ candidates, index }: Choice): number {
  return Math.ceil(pick(candidates, index).bytes.length / 3) * 4;
}

function pick(candidates: Choice["candidates"], index: number) {
  const found = candidates[index];
  if (!found) throw new RangeError(`no form ${index} among ${candidates.length}`);
  return found;
}
