import type { Article } from "../../model/article.ts";

/** Where the history of an article stands. */
export function historyPath({ url }: Pick<Article, "url">): string {
  return url.replace(/\.html$/, ".history.html");
}

/** Where the offprint of an article stands. */
export function offprintPath({ url }: Pick<Article, "url">): string {
  return url.replace(/\.html$/, ".offprint.html");
}
