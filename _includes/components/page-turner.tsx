import type { ListingPage } from "../../src/model/listing.ts";
import type { Href } from "../../src/model/urls.ts";

interface PageTurnerProps<T> {
  readonly listing: ListingPage<T>;
  readonly href: Href;
  /** What the pages before and after this one are called, in a list that has another order than time. */
  readonly names?: readonly [string, string];
}

/** Ways to the newer and older pages of a long list; nothing for a short one. */
export function PageTurner<T>({ listing, href, names = ["Newer", "Older"] }: PageTurnerProps<T>) {
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
