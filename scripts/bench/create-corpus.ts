import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BenchArticle, createArticle, formatArticle } from "./create-article.ts";
import { type Addresses, pictureNames } from "./create-body.ts";
import type { Headline } from "./create-headline.ts";
import { drawPicture } from "./draw-picture.ts";

/** Where one generator expects what people write, as paths from its site's folder. */
export interface CorpusLayout {
  readonly articles: string;
  readonly pictures: string;
  readonly addresses: Addresses;
}

/** Files written at once. */
const batchSize = 64;

/** Writes `count` articles, and the pictures that they show: the same bytes whenever and wherever it runs. */
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

/** Writes one article in its place, also over an earlier version of it. */
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

/** Links as a repository has them: from file to file. */
export const addressesOfFiles: Addresses = {
  article: (from, to) => (from.year === to.year ? `${to.slug}.md` : `../${articlePath(to)}`),
  picture: (name) => `../../pictures/${name}`,
};

/** Links as a server has them: the generator need not resolve anything. */
export const addressesOfPages: Addresses = {
  article: (_, { year, slug }) => `/${year}/${slug}.html`,
  picture: (name) => `/pictures/${name}`,
};
