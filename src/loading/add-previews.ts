import pLimit from "p-limit";
import type { CardLogo } from "../images/card-design.ts";
import { drawCard } from "../images/draw-card.ts";
import type { Article } from "../model/article.ts";
import { formatDate } from "../model/dates.ts";
import type { Preview } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import type { AssetStore } from "./asset-store.ts";
import type { Progress } from "./encode-pictures.ts";

/** Adds `preview` and `crops` to an article: the pictures that other sites show beside a link to it. */
export type AddPreview = (article: Article) => Promise<Article>;

/**
 * Creates the function that adds previews: crops of the article's lead picture, planned but not encoded yet, or a drawn card if
 * it has no photograph, with the logo in place of the name. An article has no card if the card's typeface lacks a character of its title.
 */
export function createAddPreview(site: Site, assets: AssetStore, root: string, logo?: CardLogo): AddPreview {
  const { paper, ink, quiet } = site.theme.light;
  const look = { colours: { paper, ink, quiet }, ...(logo && { logo }) };
  const findCard = async ({ title, date, lang }: Article): Promise<Preview | undefined> => {
    if (!site.cards) return undefined;
    const text = { title, publication: site.name, date: formatDate(date, lang) };
    const card = await drawCard(text, look, root);
    if (!card) return undefined;
    assets.add(card);
    return { ...card, alt: title };
  };
  return async (article) => {
    const crops = planCrops(article, assets);
    const [preview = await findCard(article)] = crops;
    return { ...article, crops, ...(preview && { preview }) };
  };
}

/** Adds previews to all articles, two at a time. */
export async function addPreviews(
  articles: readonly Article[],
  addPreview: AddPreview,
  progress?: Progress,
): Promise<Article[]> {
  const limit = pLimit(2);
  const add = async (article: Article): Promise<Article> => {
    progress?.begin(article.file);
    const previewed = await addPreview(article);
    progress?.advance();
    return previewed;
  };
  progress?.expect(articles.length, "drawing cards");
  return Promise.all(articles.map((article) => limit(() => add(article))));
}

function planCrops({ image }: Article, assets: AssetStore): Preview[] {
  if (!image) return [];
  return assets.planCrops(image.picture).map((crop) => ({ ...crop, type: "image/jpeg", alt: image.alt }));
}
