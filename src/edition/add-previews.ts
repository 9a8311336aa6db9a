import pLimit from "p-limit";
import { pictureCache } from "../images/build-picture.ts";
import { drawCard } from "../images/draw-card.ts";
import type { AssetStore } from "./asset-store.ts";
import { formatDate } from "./dates.ts";
import type { Article, Edition, Preview } from "./edition.ts";

/**
 * Gives each article what others show of it: its photograph in their shapes or, without one, a drawn card. A card
 * that could not show every character of its title is left out.
 */
export async function addPreviews(edition: Edition, assets: AssetStore, root: string): Promise<Edition> {
  const limit = pLimit(2);
  const add = async (article: Article): Promise<Article> => {
    const crops = await findCrops(article, assets);
    const [preview = await findCard(article)] = crops;
    return { ...article, crops, ...(preview && { preview }) };
  };
  const findCard = async ({ title, date, lang }: Article): Promise<Preview | undefined> => {
    if (!edition.site.cards) return undefined;
    const text = { title, publication: edition.site.name, date: formatDate(date, lang) };
    const card = await drawCard(text, { root, cacheFolder: pictureCache });
    if (!card) return undefined;
    assets.add(card);
    return { ...card, alt: title };
  };
  return {
    ...edition,
    articles: await Promise.all(edition.articles.map((article) => limit(() => add(article)))),
  };
}

async function findCrops({ image }: Article, assets: AssetStore): Promise<Preview[]> {
  if (!image) return [];
  const crops = await assets.findCrops(image.picture);
  return crops.map((crop) => ({ ...crop, type: "image/jpeg", alt: image.alt }));
}
