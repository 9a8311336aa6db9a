import { HistoryLayout } from "../../_includes/layouts/history.tsx";
import type { Article, Edition } from "../edition/edition.ts";
import type { History } from "../edition/history.ts";

interface HistoryPage {
  readonly article: Article;
  readonly history: History;
}

export const data = {
  pagination: {
    data: "edition.articles",
    size: 1,
    alias: "historyPage",
    before: (articles: readonly Article[]): HistoryPage[] =>
      articles.flatMap((article) => (article.history ? [{ article, history: article.history }] : [])),
  },
  permalink: ({ historyPage }: { historyPage: HistoryPage }) => historyPage.history.url,
};

export async function render({ edition, historyPage }: { edition: Edition; historyPage: HistoryPage }) {
  const { article, history } = historyPage;
  const changes = await history.readChanges();
  return <HistoryLayout edition={edition} article={article} history={history} changes={changes} />;
}
