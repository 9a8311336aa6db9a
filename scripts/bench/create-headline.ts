import { createRandom } from "./create-random.ts";
import { createLine } from "./pseudo-words.ts";

/** What other articles need to link to an article. */
export interface Headline {
  /** Counts from 0 for the oldest article. */
  readonly index: number;
  readonly title: string;
  readonly slug: string;
  readonly date: Date;
  readonly year: number;
}

const first = Date.UTC(2015, 0, 1, 6);
const last = Date.UTC(2024, 11, 31, 18);

/** The clock of all builds, in seconds since 1970: all articles are published, and none counts as news any more. */
export const clock = Date.UTC(2025, 0, 15) / 1000;

/** Creates a headline from its index alone, so that a link costs the same in a corpus of any size. */
export function createHeadline(index: number, count: number): Headline {
  const random = createRandom(index * 2);
  const title = createLine(random, random.integer(5, 9));
  const minutes = Math.round(((last - first) * (index / Math.max(1, count - 1))) / 60_000);
  const date = new Date(first + minutes * 60_000);
  const words = title.toLowerCase().split(" ").slice(0, 5);
  return { index, title, slug: [...words, index].join("-"), date, year: date.getUTCFullYear() };
}
