import type { Article } from "../model/article.ts";
import type { Edition } from "../model/edition.ts";
import type { ShownMedia } from "../model/media.ts";

/** An article that can be heard. */
export interface Episode {
  readonly article: Article;
  readonly audio: ShownMedia;
}

/** Lists the articles with a recording in their front matter, newest first. */
export function listEpisodes({ articles }: Pick<Edition, "articles">): Episode[] {
  return articles.flatMap((article) => (article.audio ? [{ article, audio: article.audio }] : []));
}

/** True if the publication has a podcast. */
export function hasPodcast({ articles }: Pick<Edition, "articles">): boolean {
  return articles.some(({ audio }) => audio !== undefined);
}
