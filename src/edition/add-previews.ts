import pLimit from "p-limit";
import { pictureCache } from "../images/build-picture.ts";
import { drawCard } from "../images/draw-card.ts";
import type { AssetStore } from "./asset-store.ts";
import { formatDate } from "./dates.ts";
import type { Article, Edition, Preview } from "./edition.ts";
import type { Progress } from "./encode-pictures.ts";

/**
 * Gives each article what others show of it: its photograph in their shapes, which are planned and not made yet, or,
 * without one, a drawn card. A card that could not show every character of its title is left out.
 */
export async function addPreviews(
  edition: Edition,
  assets: AssetStore,
  root: string,
  progress?: Progress,
): Promise<Edition> {
  const limit = pLimit(2);
  const add = async (article: Article): Promise<Article> => {
    progress?.begin(article.file);
    const crops = planCrops(article, assets);
    const [preview = await findCard(article)] = crops;
    progress?.advance();
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
  progress?.expect(edition.articles.length, "drawing cards");
  return {
    ...edition,
    articles: await Promise.all(edition.articles.map((article) => limit(() => add(article)))),
  };
}

function planCrops({ image }: Article, assets: AssetStore): Preview[] {
  if (!image) return [];
  return assets.planCrops(image.picture).map((crop) => ({ ...crop, type: "image/jpeg", alt: image.alt }));
}
