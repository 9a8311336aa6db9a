import type { ListingPage } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";
import type { Words } from "../words.ts";

interface PaginationProps<T> {
  readonly listing: ListingPage<T>;
  readonly href: Href;
  readonly words: Words;
  /** Set for a list that is not sorted by date. */
  readonly isUndated?: boolean;
}

/** Links to the neighbouring pages of a long list; nothing if the list has one page. */
export function Pagination<T>({ listing, href, words: { lists }, isUndated = false }: PaginationProps<T>) {
  if (listing.count === 1) return null;
  return (
    <nav class="turner" aria-label={lists.pages}>
      {listing.newerUrl && (
        <a rel="prev" href={href(listing.newerUrl)}>
          {isUndated ? lists.previous : lists.newer}
        </a>
      )}
      <span>{lists.page(listing.number, listing.count)}</span>
      {listing.olderUrl && (
        <a rel="next" href={href(listing.olderUrl)}>
          {isUndated ? lists.next : lists.older}
        </a>
      )}
    </nav>
  );
}
