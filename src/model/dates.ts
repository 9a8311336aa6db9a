import type { DateTime } from "luxon";

/**
 * An instant for machines, with its offset: `2021-03-20T09:00:00+01:00` (RFC 3339, and so ISO 8601 and W3C
 * Datetime).
 * @throws RangeError for an invalid date, which no date of an Edition is.
 */
export function formatInstant(date: DateTime): string {
  // Before time zones were standardized, offsets had seconds, which no format here can express.
  const writable = Number.isInteger(date.offset) ? date : date.toUTC();
  const text = writable.toISO({ suppressMilliseconds: true });
  if (text === null) throw new RangeError(`a date cannot be written: ${date.invalidExplanation}`);
  return text;
}

/** A day for machines (RFC 3339, full-date), in the date's own zone: `2021-03-20`. */
export function formatDay(date: DateTime): string {
  return formatInstant(date).slice(0, 10);
}

/** A date for people, in the words of `lang`: `20 March 2021`. */
export function formatDate(date: DateTime, lang: string): string {
  return format(date, lang, { day: "numeric", month: "long", year: "numeric" });
}

/** A date beside an earlier one, whose year it does not repeat: `20 March`. */
export function formatLaterDate(date: DateTime, earlier: DateTime, lang: string): string {
  if (date.year !== earlier.year) return formatDate(date, lang);
  return format(date, lang, { day: "numeric", month: "long" });
}

/** A time of day: `9:40 am` or `09:40`, as `lang` writes it; undefined for midnight, which a date without a time means. */
export function formatTime(date: DateTime, lang: string): string | undefined {
  return date.valueOf() === date.startOf("day").valueOf() ? undefined : formatClock(date, lang);
}

/** A time of day, midnight too: `9:40 am` or `09:40`, as `lang` writes it. */
export function formatClock(date: DateTime, lang: string): string {
  return format(date, lang, { hour: "numeric", minute: "2-digit" });
}

/** The date of an edition: `Saturday, 20 March 2021`. */
export function formatEditionDate(date: DateTime, lang: string): string {
  return format(date, lang, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** When a story of a front page was published: `9:40` on the edition's day, `24 Nov` before it, with the year if it is another. */
export function formatStoryTime(date: DateTime, edition: DateTime, lang: string): string {
  const time = date.hasSame(edition, "day") ? formatTime(date, lang) : undefined;
  if (time) return time;
  return date.year === edition.year
    ? format(date, lang, { day: "numeric", month: "short" })
    : formatShortDate(date, lang);
}

/** A date for dense lists: `20 Mar 2021`. */
export function formatShortDate(date: DateTime, lang: string): string {
  return format(date, lang, { day: "numeric", month: "short", year: "numeric" });
}

/** A date for lists whose heading names a period: `20` within a month, `20 Mar` within a year, else as `formatShortDate`. */
export function formatListDate(date: DateTime, lang: string, period: "month" | "year" | undefined): string {
  if (period === "month") return format(date, lang, { day: "numeric" });
  return period === "year"
    ? format(date, lang, { day: "numeric", month: "short" })
    : formatShortDate(date, lang);
}

/** `March`, in the words of `lang`. */
export function formatMonth(date: DateTime, lang: string): string {
  return format(date, lang, { month: "long" });
}

/** `March 2021`, in the words of `lang`. */
export function formatMonthOfYear(date: DateTime, lang: string): string {
  return format(date, lang, { month: "long", year: "numeric" });
}

/** Formatted dates: an article's date is shown on its page and in lists, and formatting takes 40 µs. */
const cache = new WeakMap<DateTime, Map<string, string>>();

function format(date: DateTime, lang: string, parts: Intl.DateTimeFormatOptions): string {
  const words = cache.get(date) ?? new Map<string, string>();
  cache.set(date, words);
  const key = `${lang} ${parts.weekday} ${parts.day} ${parts.month} ${parts.year} ${parts.hour}`;
  const text = words.get(key) ?? date.setLocale(lang).toLocaleString(parts);
  words.set(key, text);
  return text;
}
