import type { DateTime } from "luxon";

export const frontPlaces = ["lead", "top", "off"] as const;

/** How many articles stand at the top because editors have placed them there; the others stand where all articles do. */
export const mostTops = 6;

/** Where editors place an article on the front page: as the lead, among the top stories, or not at all. */
export interface FrontPlace {
  readonly place: (typeof frontPlaces)[number];
  /** From this instant on, the place no longer counts. */
  readonly until?: DateTime | undefined;
}

/** Finds where an article is placed at a time; undefined if editors have not placed it, or no longer. */
export function findFrontPlace(
  { front }: { readonly front?: FrontPlace | undefined },
  now: DateTime,
): FrontPlace["place"] | undefined {
  return front && (!front.until || front.until > now) ? front.place : undefined;
}
