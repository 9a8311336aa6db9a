import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { type BenchArticle, createArticle, formatArticle } from "./create-article.ts";
import { type Addresses, pictureNames } from "./create-body.ts";
import type { Headline } from "./create-headline.ts";
import { createRandom } from "./create-random.ts";

/** Where a generator expects articles and pictures, as paths from its site's folder. */
export interface CorpusLayout {
  readonly articles: string;
  readonly pictures: string;
  readonly addresses: Addresses;
}

/** Files written at once. */
const batchSize = 64;

/** Writes `count` articles and their pictures: the same bytes on every machine. */
export async function createCorpus(folder: string, count: number, layout: CorpusLayout): Promise<void> {
  const pictures = path.join(folder, layout.pictures);
  await mkdir(pictures, { recursive: true });
  for (const [number, name] of pictureNames(count).entries()) {
    await writeFile(path.join(pictures, name), await drawPicture(number));
  }
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    await Promise.all(
      Array.from({ length: size }, (_, offset) =>
        writeArticle(folder, layout, createArticle(start + offset, count, layout.addresses)),
      ),
    );
  }
}

/** Writes one article, also over an earlier version of it. */
export async function writeArticle(
  folder: string,
  layout: CorpusLayout,
  article: BenchArticle,
): Promise<void> {
  const file = path.join(folder, layout.articles, articlePath(article.headline));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, formatArticle(article));
}

function articlePath({ year, slug }: Headline): string {
  return `${year}/${slug}.md`;
}

/** Links from file to file, as in a repository. */
export const addressesOfFiles: Addresses = {
  article: (from, to) => (from.year === to.year ? `${to.slug}.md` : `../${articlePath(to)}`),
  picture: (name) => `../../pictures/${name}`,
};

/** Links from the site's root, which the generator does not resolve. */
export const addressesOfPages: Addresses = {
  article: (_, { year, slug }) => `/${year}/${slug}.html`,
  picture: (name) => `/pictures/${name}`,
};

/** Pixels. Small, because encoding, which only Offprint does, is not compared. */
const [width, height] = [160, 100];

/** Draws soft bands of colour as PNG, different for each number: the same bytes for one version of sharp. */
async function drawPicture(number: number): Promise<Buffer> {
  const random = createRandom(number);
  const [red, green, blue] = [random.fraction(), random.fraction(), random.fraction()];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const wave = Math.sin(x / (20 + 40 * red)) + Math.sin((x + y) / (30 + 60 * green)) + y / height;
      const light = 60 + 45 * (wave + 2);
      pixels.set([light * red, light * green, light * blue], (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
