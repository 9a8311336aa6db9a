import { ArticleLayout } from "../../_includes/layouts/article.tsx";
import type { Article, Edition } from "../edition/edition.ts";

export const data = {
  pagination: { data: "edition.articles", size: 1, alias: "article" },
  permalink: ({ article }: { article: Article }) => article.url,
};

export function render({ edition, article }: { edition: Edition; article: Article }) {
  return <ArticleLayout edition={edition} article={article} />;
}
