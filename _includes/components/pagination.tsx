import type { ListingPage } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";

interface PaginationProps<T> {
  readonly listing: ListingPage<T>;
  readonly href: Href;
  /** Labels of the links to the previous and the next page, for a list that is not sorted by date. */
  readonly names?: readonly [string, string];
}

/** Links to the neighbouring pages of a long list; nothing if the list has one page. */
export function Pagination<T>({ listing, href, names = ["Newer", "Older"] }: PaginationProps<T>) {
  if (listing.count === 1) return null;
  return (
    <nav class="turner" aria-label="Pages of this list">
      {listing.newerUrl && (
        <a rel="prev" href={href(listing.newerUrl)}>
          {names[0]}
        </a>
      )}
      <span>
        Page {listing.number} of {listing.count}
      </span>
      {listing.olderUrl && (
        <a rel="next" href={href(listing.olderUrl)}>
          {names[1]}
        </a>
      )}
    </nav>
  );
}
