import type { Article } from "../model/article.ts";
import type { InlinePicture, Picture, PictureFormat, PictureVariant } from "../model/picture.ts";

/** The most bytes of Base64 that the pictures of an offprint may have: 1.5 MB less its text. */
export const inlineLimit = 1_400_000;
/** The width at which a page shows pictures, in CSS pixels. An offprint has no variants for screens with more pixels. */
const widest = 1200;

interface Candidate {
  /** Media type. */
  readonly type: string;
  readonly variant: PictureVariant;
}

interface Choice {
  readonly picture: Picture;
  /** Lightest first. The last one is chosen. */
  readonly candidates: (Candidate & { readonly bytes: Buffer })[];
}

/** Lists the pictures of an article's lead and text, each once. */
export function listPictures({ body, image }: Article): readonly Picture[] {
  return [...new Set([...body.pictures, ...(image ? [image.picture] : [])])];
}

/**
 * Chooses one variant of each picture for a page that contains all of them as `data:` URLs. While they weigh more than
 * {@link inlineLimit}, the heaviest picture gets its next smaller variant; the smallest of an animation is its first frame.
 * @param read reads a file by its path from the project's root.
 * @throws Error if the smallest variants weigh too much; {@link weighSmallest} tells that earlier.
 */
export async function inlinePictures(
  pictures: readonly Picture[],
  read: (file: string) => Promise<Buffer>,
): Promise<InlinePicture> {
  const choices = await Promise.all(pictures.map((picture) => readChoice(picture, read)));
  while (choices.reduce((sum, choice) => sum + weigh(choice), 0) > inlineLimit) {
    const reducible = choices.filter(({ candidates }) => candidates.length > 1);
    const [heaviest] = reducible.sort((a, b) => weigh(b) - weigh(a));
    if (!heaviest)
      throw new Error(`its pictures weigh more than ${inlineLimit} bytes, even in their smallest form`);
    heaviest.candidates.pop();
  }
  const inlined = new Map(choices.map((choice) => [choice.picture, inline(choice)]));
  return (picture) => {
    const found = inlined.get(picture);
    if (!found) throw new Error(`${picture.file} is not one of the pictures to inline`);
    return found;
  };
}

/**
 * Returns the fewest bytes that a picture adds to a page that contains it.
 * @param size returns the size of a file in bytes, by its path from the project's root.
 */
export async function weighSmallest(
  picture: Picture,
  size: (file: string) => Promise<number>,
): Promise<number> {
  const sizes = await Promise.all(listCandidates(picture).map(({ variant }) => size(variant.file)));
  return base64Length(Math.min(...sizes));
}

/** Lists the files of which a page may contain one in place of the picture: paths from the project's root. */
export function listInlineFiles(picture: Picture): string[] {
  return listCandidates(picture).map(({ variant }) => variant.file);
}

/** Lists the variants that may be inlined, the best last. */
function listCandidates({ formats, still }: Picture): Candidate[] {
  const best = formats.find(({ type }) => type === "image/webp" && !still) ?? formats.at(-1);
  return [...(still ? listFitting(still) : []), ...(best ? listFitting(best) : [])];
}

function listFitting({ type, variants }: PictureFormat): Candidate[] {
  const fitting = variants.filter(({ width }) => width <= widest);
  return (fitting.length > 0 ? fitting : variants.slice(0, 1)).map((variant) => ({ type, variant }));
}

async function readChoice(picture: Picture, read: (file: string) => Promise<Buffer>): Promise<Choice> {
  const found = await Promise.all(
    listCandidates(picture).map(async (candidate) => ({
      ...candidate,
      bytes: await read(candidate.variant.file),
    })),
  );
  // The first frame of an animation may weigh more than the animation.
  const lighter = found.filter(({ bytes }) => bytes.length < (found.at(-1)?.bytes.length ?? 0));
  const candidates = [...lighter.sort((a, b) => a.bytes.length - b.bytes.length), ...found.slice(-1)];
  return { picture, candidates };
}

function inline({ picture, candidates }: Choice) {
  const chosen = candidates.at(-1);
  if (!chosen) throw new Error(`${picture.file} has no variant`);
  const { width, height } = chosen.variant;
  return { src: `data:${chosen.type};base64,${chosen.bytes.toString("base64")}`, width, height };
}

function weigh({ candidates }: Choice): number {
  return base64Length(candidates.at(-1)?.bytes.length ?? 0);
}

/** Base64 encodes three bytes as four characters. */
function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
