import { CorrectionsLayout } from "../../_includes/layouts/corrections.tsx";
import type { ListedCorrection } from "../edition/correction.ts";
import type { Edition } from "../edition/edition.ts";
import { type ListingPage, paginate } from "../edition/listings.ts";

interface Data {
  readonly edition: Edition;
  readonly listing: ListingPage<ListedCorrection>;
}

export const data = {
  pagination: {
    data: "edition.corrections",
    size: 1,
    alias: "listing",
    generatePageOnEmptyData: true,
    before: (corrections: readonly ListedCorrection[], { edition }: Pick<Data, "edition">) =>
      paginate(corrections, edition.site.articlesPerPage, "corrections.html"),
  },
  permalink: ({ listing }: Pick<Data, "listing">) => listing.url,
};

export function render({ edition, listing }: Data) {
  return <CorrectionsLayout edition={edition} listing={listing} />;
}
