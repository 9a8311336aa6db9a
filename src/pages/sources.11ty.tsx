import { SourcesLayout } from "../../_includes/layouts/sources.tsx";
import type { Edition } from "../edition/edition.ts";
import { type ListingPage, paginate } from "../edition/listings.ts";
import type { ListedSource } from "../edition/source.ts";
import { sourcesPerPage } from "../sources/list-sources.ts";

interface Data {
  readonly edition: Edition;
  readonly listing: ListingPage<ListedSource>;
}

export const data = {
  pagination: {
    data: "edition.sources",
    size: 1,
    alias: "listing",
    generatePageOnEmptyData: true,
    before: (sources: readonly ListedSource[]) => paginate(sources, sourcesPerPage, "sources.html"),
  },
  permalink: ({ listing }: Pick<Data, "listing">) => listing.url,
};

export function render({ edition, listing }: Data) {
  return <SourcesLayout edition={edition} listing={listing} />;
}
