import type { Article } from "../model/article.ts";
import type { InlinePicture, Picture, PictureFormat, PictureVariant } from "../model/picture.ts";

/** What the pictures of a page that holds everything may weigh, in bytes as they stand in it: 1.5 MB less the text. */
export const inlineLimit = 1_400_000;
/** As wide as a page shows them; a copy to keep needs no second pixel to the point. */
const sensibleWidth = 1200;

interface Form {
  /** Media type. */
  readonly type: string;
  readonly variant: PictureVariant;
}

interface Choice {
  readonly picture: Picture;
  /** The lightest first. */
  readonly candidates: readonly (Form & { readonly bytes: Buffer })[];
  index: number;
}

/** The pictures of an article's lead and text, each once. */
export function listPictures({ body, image }: Article): readonly Picture[] {
  return [...new Set([...body.pictures, ...(image ? [image.picture] : [])])];
}

/**
 * Chooses a form of each picture so that all of them fit into one file: as wide as a page shows them and, while they
 * weigh too much, the heaviest one a step smaller; of a picture that moves, its first frame.
 * @param read the bytes of a file, by its path from the project's root.
 * @throws Error when even the smallest forms weigh too much, which {@link weighSmallest} tells before.
 */
export async function inlinePictures(
  pictures: readonly Picture[],
  read: (file: string) => Promise<Buffer>,
): Promise<InlinePicture> {
  const choices = await Promise.all(pictures.map((picture) => readChoice(picture, read)));
  while (choices.reduce((sum, choice) => sum + weigh(choice), 0) > inlineLimit) {
    const [heaviest] = choices.filter(({ index }) => index > 0).sort((a, b) => weigh(b) - weigh(a));
    if (!heaviest)
      throw new Error(`its pictures weigh more than ${inlineLimit} bytes, even in their smallest form`);
    heaviest.index--;
  }
  const inlined = new Map(choices.map((choice) => [choice.picture, inline(choice)]));
  return (picture) => {
    const found = inlined.get(picture);
    if (!found) throw new Error(`${picture.file} was not among the pictures to put inline`);
    return found;
  };
}

/**
 * What the smallest form of a picture adds to a page that holds it.
 * @param size the bytes of a file, by its path from the project's root.
 */
export async function weighSmallest(
  picture: Picture,
  size: (file: string) => Promise<number>,
): Promise<number> {
  const sizes = await Promise.all(listForms(picture).map(({ variant }) => size(variant.file)));
  return inBase64(Math.min(...sizes));
}

/** The forms that may stand inline, the best last. */
function listForms({ formats, still }: Picture): Form[] {
  const best = formats.find(({ type }) => type === "image/webp" && !still) ?? formats.at(-1);
  return [...(still ? listFitting(still) : []), ...(best ? listFitting(best) : [])];
}

function listFitting({ type, variants }: PictureFormat): Form[] {
  const fitting = variants.filter(({ width }) => width <= sensibleWidth);
  return (fitting.length > 0 ? fitting : variants.slice(0, 1)).map((variant) => ({ type, variant }));
}

async function readChoice(picture: Picture, read: (file: string) => Promise<Buffer>): Promise<Choice> {
  const forms = await Promise.all(
    listForms(picture).map(async (form) => ({ ...form, bytes: await read(form.variant.file) })),
  );
  const best = forms.at(-1);
  if (!best) throw new Error(`${picture.file} has no form`);
  // A frame may be larger as a picture of its own than the animation that it is taken from.
  const lighter = forms
    .filter(({ bytes }) => bytes.length < best.bytes.length)
    .sort((a, b) => a.bytes.length - b.bytes.length);
  return { picture, candidates: [...lighter, best], index: lighter.length };
}

function inline({ candidates, index }: Choice) {
  const { type, variant, bytes } = pick(candidates, index);
  const { width, height } = variant;
  return { src: `data:${type};base64,${bytes.toString("base64")}`, width, height };
}

function weigh({ candidates, index }: Choice): number {
  return inBase64(pick(candidates, index).bytes.length);
}

/** Base64 writes three bytes as four characters. */
function inBase64(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

function pick(candidates: Choice["candidates"], index: number) {
  const found = candidates[index];
  if (!found) throw new RangeError(`no form ${index} among ${candidates.length}`);
  return found;
}
