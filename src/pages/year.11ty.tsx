import { YearLayout } from "../../_includes/layouts/year.tsx";
import type { Article, Edition } from "../edition/edition.ts";
import { articlesByYear, type Year, yearUrl } from "../edition/listings.ts";

export const data = {
  pagination: {
    data: "edition.articles",
    size: 1,
    alias: "year",
    before: (articles: readonly Article[]) => articlesByYear(articles),
  },
  permalink: ({ year }: { year: Year<Article> }) => yearUrl(year.year),
};

export function render({ edition, year }: { edition: Edition; year: Year<Article> }) {
  return <YearLayout edition={edition} year={year} />;
}
