import type { ListingPage } from "../../src/edition/listings.ts";
import type { Href } from "../../src/edition/urls.ts";

/** Ways to the newer and older pages of a long list; nothing for a short one. */
export function PageTurner<T>({ listing, href }: { readonly listing: ListingPage<T>; readonly href: Href }) {
  if (listing.count === 1) return null;
  return (
    <nav class="turner" aria-label="Pages of this list">
      {listing.newerUrl && (
        <a rel="prev" href={href(listing.newerUrl)}>
          Newer
        </a>
      )}
      <span>
        Page {listing.number} of {listing.count}
      </span>
      {listing.olderUrl && (
        <a rel="next" href={href(listing.olderUrl)}>
          Older
        </a>
      )}
    </nav>
  );
}
