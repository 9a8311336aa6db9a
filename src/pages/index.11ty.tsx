import { HomeLayout } from "../../_includes/layouts/home.tsx";
import type { Article, Edition } from "../edition/edition.ts";
import { type ListingPage, paginate } from "../edition/listings.ts";

export const data = {
  pagination: {
    data: "edition.articles",
    size: 1,
    alias: "listing",
    generatePageOnEmptyData: true,
    before: (articles: readonly Article[], { edition }: { edition: Edition }) =>
      paginate(articles, edition.site.articlesPerPage, "index.html"),
  },
  permalink: ({ listing }: { listing: ListingPage<Article> }) => listing.url,
};

export function render({ edition, listing }: { edition: Edition; listing: ListingPage<Article> }) {
  return <HomeLayout edition={edition} listing={listing} />;
}
