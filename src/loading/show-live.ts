import type { DateTime } from "luxon";
import type { Labels } from "../../_includes/words.ts";
import type { Resolver } from "../markdown/markdown-document.ts";
import { formatClock, formatDate, formatInstant } from "../model/dates.ts";

/**
 * Formats the times of live coverage: those of entries in the language of the text, and that of the newest in the words of the frame,
 * with its day if there are several.
 * @param dates the newest first.
 */
export function showLive(
  dates: readonly DateTime[],
  lang: string,
  { lang: frameLang, words }: Labels,
  isPage: boolean,
): Pick<Resolver, "live"> {
  const [newest] = dates;
  const oldest = dates.at(-1);
  if (!newest || !oldest) return {};
  const clock = formatClock(newest, frameLang);
  const last = newest.hasSame(oldest, "day")
    ? clock
    : formatDate(newest, frameLang) + words.punctuation.comma + clock;
  const entries = dates.map((date) => ({
    time: formatClock(date, lang),
    day: formatDate(date, lang),
    instant: formatInstant(date),
  }));
  return { live: { entries, last, isPage } };
}
